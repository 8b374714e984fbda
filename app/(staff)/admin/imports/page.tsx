import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { PastImports } from '@/components/imports/past-imports';
import { DroppedNote } from '@/components/imports/done-note';
import { UploadCard } from '@/components/imports/upload-card';
import { AdminTabs } from '@/components/organisation/admin-tabs';
import { PageHeader } from '@/components/ui/page-header';
import { canSeeImports, kindsFor } from '@/lib/imports/access';
import { listRecords, listWaiting } from '@/lib/imports/queries';
import { readProblem } from '@/lib/imports/schema';
import { requireActorWho } from '@/lib/platform/auth/actor';
import { formatDateTime } from '@/lib/platform/format';
import { messages } from '@/messages';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('imports'))('title') };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ImportsPage({ searchParams }: Props) {
  const actor = await requireActorWho(canSeeImports);
  const [t, locale, query] = await Promise.all([getTranslations('imports'), getLocale(), searchParams]);
  const [waiting, records] = await Promise.all([listWaiting(actor, new Date()), listRecords(actor)]);
  const problem = readProblem(query, messages[locale].imports);
  const kinds = kindsFor(actor);
  const problemAt = problem && (problem.kind ?? kinds[0]);
  return (
    <>
      <PageHeader title={t('title')} lead={t(kinds.includes('employees') ? 'lead' : 'leadForLead')} />
      <AdminTabs actor={actor} current="imports" />
      <DroppedNote done={query.done} />
      <div className="stack stack-large">
        {waiting.length > 0 && (
          <section className="stack stack-small" aria-labelledby="waiting">
            <h2 id="waiting">{t('waiting')}</h2>
            <p>{t('waitingLead')}</p>
            <ul>
              {waiting.map(({ id, kind, fileName, createdAt }) => (
                <li key={id}>
                  <Link href={`/admin/imports/${id}`} prefetch={false}>
                    {t('waitingLine', { kind: t(`kinds.${kind}.heading`), name: fileName, when: formatDateTime(createdAt, locale) })}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        )}
        <div className="grid">
          {kinds.map((kind) => (
            <UploadCard key={kind} kind={kind} problem={problemAt === kind ? problem : null} />
          ))}
        </div>
        <section className="stack stack-small" aria-labelledby="past">
          <h2 id="past">{t('past')}</h2>
          <PastImports rows={records} />
        </section>
      </div>
    </>
  );
}
