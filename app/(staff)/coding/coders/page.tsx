import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { GrantCoding, RevokeCoding } from '@/components/coding/coder-forms';
import { CodingTabs } from '@/components/coding/coding-tabs';
import { ClientMessages } from '@/components/shell/client-messages';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { listCoders, listPossibleCoders } from '@/lib/coders/queries';
import { isLead } from '@/lib/platform/auth/access';
import { requireActorWho } from '@/lib/platform/auth/actor';
import { formatDay } from '@/lib/platform/format';
import { civilDateOf } from '@/lib/platform/time';
import { getCurrentProject } from '@/lib/projects/queries';
import { grantCodingAction, revokeCodingAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('coding.coders'))('title') };
}

export default async function CodersPage() {
  await requireActorWho(isLead);
  const [t, locale, project] = await Promise.all([getTranslations('coding.coders'), getLocale(), getCurrentProject()]);
  const [coders, people] = project ? await Promise.all([listCoders(project.id), listPossibleCoders(project.id)]) : [[], []];
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <CodingTabs current="coders" lead />
      <ClientMessages namespaces={['coding']}>
        <div className="stack-large measure">
          {coders.length === 0 ? (
            <EmptyState heading={t('noneHeading')}>{t('none')}</EmptyState>
          ) : (
            <ul className="plain-list">
              {coders.map(({ employeeId, name, unit, grantedAt, texts }) => (
                <li key={employeeId}>
                  <Card
                    level={2}
                    heading={name}
                    meta={`${unit} · ${t('texts', { count: texts })}`}
                    actions={<RevokeCoding action={revokeCodingAction} employeeId={employeeId} />}
                  >
                    <p>{t('granted', { day: formatDay(civilDateOf(grantedAt), locale, { year: true }) })}</p>
                  </Card>
                </li>
              ))}
            </ul>
          )}
          <GrantCoding key={coders.length} action={grantCodingAction} people={people} />
        </div>
      </ClientMessages>
    </>
  );
}
