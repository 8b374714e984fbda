import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { PassageUses } from '@/components/findings/passage-uses';
import { MemoList } from '@/components/memos/memo-list';
import { PassageOrigin } from '@/components/passages/passage-list';
import { SimilarPassages } from '@/components/passages/similar-passages';
import { ClientMessages } from '@/components/shell/client-messages';
import { Alert } from '@/components/ui/alert';
import { BackLink } from '@/components/ui/back-link';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { listUsesOfPassages } from '@/lib/findings/evidence/queries';
import { listFindings } from '@/lib/findings/queries';
import { listMemos } from '@/lib/memos/queries';
import { getAnswerWords } from '@/lib/observation-search/words/queries';
import { getPassage } from '@/lib/passages/queries';
import { isCoder } from '@/lib/platform/auth/access';
import { requireActorWho } from '@/lib/platform/auth/actor';
import { isId } from '@/lib/platform/text';
import { getCurrentProject } from '@/lib/projects/queries';
import { findSimilar } from '@/lib/similar-passages/queries';
import { addMemoAction, removeMemoAction } from '../../coding/actions';
import { placePassageAction } from '../../findings/actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('coding.passages'))('one') };
}

export default async function PassagePage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActorWho(isCoder);
  const { id } = await params;
  const passage = isId(id) ? await getPassage(id) : null;
  if (!passage) notFound();
  const [t, locale, project] = await Promise.all([getTranslations('coding'), getLocale(), getCurrentProject()]);
  const [memos, similar, words, uses, findings] = await Promise.all([
    listMemos(actor, { passageId: id }),
    findSimilar(passage.text, id),
    getAnswerWords(locale),
    listUsesOfPassages([id]),
    project ? listFindings(project.id, undefined, ['idea', 'draft', 'settled']) : [],
  ]);
  return (
    <>
      <PageHeader
        title={t('passages.one')}
        lead={
          <>
            {t(`fields.${passage.field}`)} · <PassageOrigin passage={passage} words={words} />
          </>
        }
        back={<BackLink href="/passages">{t('passages.title')}</BackLink>}
        action={
          <LinkButton href={`/coding?queue=all&observation=${passage.observationId}`} variant="secondary">
            {t('passages.inText')}
          </LinkButton>
        }
      />
      <div className="stack-large measure">
        {passage.needsLook && <Alert tone="warning" heading={t('needsLook')} />}
        {passage.removed && <Alert tone="info">{t('passages.removed')}</Alert>}
        <div className="stack">
          <blockquote className="passage-quote">{passage.text}</blockquote>
          <p className="cluster">
            {passage.themes.map((theme) => (
              <a key={theme.id} href={`/passages?theme=${theme.id}`} className={`theme-tag hue-${theme.colour}`}>
                {theme.name}
              </a>
            ))}
          </p>
        </div>
        <ClientMessages namespaces={['coding', 'findings']}>
          <PassageUses passage={passage} uses={uses} findings={findings} action={placePassageAction} />
          <MemoList heading={t('passages.memosHeading')} memos={memos} about="passage" aboutId={id} add={addMemoAction} remove={removeMemoAction} />
        </ClientMessages>
        <SimilarPassages passages={similar} />
      </div>
    </>
  );
}
