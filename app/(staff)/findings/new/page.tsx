import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FindingForm } from '@/components/findings/finding-form';
import { ClientMessages } from '@/components/shell/client-messages';
import { BackLink } from '@/components/ui/back-link';
import { PageHeader } from '@/components/ui/page-header';
import { canWriteFindings } from '@/lib/findings/access';
import { getPassage } from '@/lib/passages/queries';
import { requireActorWho } from '@/lib/platform/auth/actor';
import { isId } from '@/lib/platform/text';
import { makeFindingAction } from '../actions';

type Props = { searchParams: Promise<{ passage?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('findings'))('newTitle') };
}

export default async function NewFindingPage({ searchParams }: Props) {
  await requireActorWho(canWriteFindings);
  const { passage: asked } = await searchParams;
  const t = await getTranslations('findings');
  const passage = typeof asked === 'string' && isId(asked) ? await getPassage(asked) : null;
  return (
    <>
      <PageHeader title={t('newTitle')} lead={t('newLead')} back={<BackLink href="/findings">{t('back')}</BackLink>} />
      <div className="stack measure">
        {passage && (
          <div>
            <p>{t('begunFrom')}</p>
            <blockquote className="passage-quote">{passage.text}</blockquote>
          </div>
        )}
        <ClientMessages namespaces={['findings']}>
          <FindingForm action={makeFindingAction} passageId={passage?.id} />
        </ClientMessages>
      </div>
    </>
  );
}
