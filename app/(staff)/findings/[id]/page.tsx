import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { FindingBody } from '@/components/findings/finding-body';
import { FindingDesk } from '@/components/findings/finding-desk';
import { FindingProposals } from '@/components/findings/finding-proposals';
import { BackLink } from '@/components/ui/back-link';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { canReadFinding, canWriteFindings } from '@/lib/findings/access';
import { listHeldBack } from '@/lib/findings/evidence/queries';
import { listFindingEvents } from '@/lib/findings/history/queries';
import { getFinding } from '@/lib/findings/queries';
import type { FindingWithEvidence } from '@/lib/findings/types';
import { listMemos } from '@/lib/memos/queries';
import { getAnswerWords } from '@/lib/observation-search/words/queries';
import { requireActor } from '@/lib/platform/auth/actor';
import type { Actor } from '@/lib/platform/auth/types';
import { civilDateOf } from '@/lib/platform/time';
import { listUsesOfFinding } from '@/lib/proposals/grounds/queries';
import { addMemoAction, removeMemoAction } from '../../coding/actions';
import { moveFindingAction, noteEvidenceAction, placePassageAction, sayCounterSoughtAction } from '../actions';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('findings'))('title') };
}

export default async function FindingPage({ params }: Props) {
  const actor = await requireActor();
  const finding = await getFinding((await params).id);
  if (!finding || !canReadFinding(actor, finding)) notFound();
  const [t, words] = await Promise.all([getTranslations('findings'), getAnswerWords(await getLocale())]);
  const writes = canWriteFindings(actor);
  const heldBack = writes ? new Set<string>() : await listHeldBack(actor.id, finding.evidence.map(({ passage }) => passage.observationId));
  const { id, number, statement } = finding;
  const proposals = await listUsesOfFinding(id);
  return (
    <>
      <PageHeader
        title={statement}
        lead={t('number', { number })}
        back={<BackLink href="/findings">{t('back')}</BackLink>}
        action={writes && <LinkButton href={`/findings/${id}/evidence`}>{t('findPassages')}</LinkButton>}
      />
      <div className="stack-large">
        <FindingBody finding={finding} words={words} heldBack={heldBack} actions={writes ? { place: placePassageAction, note: noteEvidenceAction } : null} />
        <FindingProposals uses={proposals} />
        {writes && <Desk actor={actor} finding={finding} />}
      </div>
    </>
  );
}

async function Desk({ actor, finding }: { actor: Actor; finding: FindingWithEvidence }) {
  const [memos, events] = await Promise.all([listMemos(actor, { findingId: finding.id }), listFindingEvents(finding.id)]);
  return (
    <FindingDesk
      finding={finding}
      memos={memos}
      events={events}
      today={civilDateOf(new Date())}
      actions={{ move: moveFindingAction, counter: sayCounterSoughtAction, place: placePassageAction, addMemo: addMemoAction, removeMemo: removeMemoAction }}
    />
  );
}
