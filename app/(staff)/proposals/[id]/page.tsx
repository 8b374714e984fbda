import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CommitteePaper } from '@/components/proposals/committee-paper';
import { Comments } from '@/components/proposals/comments';
import { ProposalHead } from '@/components/proposals/proposal-head';
import { ProposalHistory } from '@/components/proposals/history';
import { ProposalTools } from '@/components/proposals/proposal-tools';
import { Suggestions } from '@/components/proposals/suggestions';
import { VoicesSection } from '@/components/proposals/voices';
import { ClientMessages } from '@/components/shell/client-messages';
import { listBriefItems } from '@/lib/brief/queries';
import { listPlaces } from '@/lib/organisation/queries';
import { isCoder, isLead } from '@/lib/platform/auth/access';
import { requireActor } from '@/lib/platform/auth/actor';
import { canEdit } from '@/lib/proposals/access';
import { listAnswers } from '@/lib/proposals/answers/queries';
import { listComments } from '@/lib/proposals/comments/queries';
import { getGrounds } from '@/lib/proposals/grounds/queries';
import { getProposal } from '@/lib/proposals/queries';
import { listMoves } from '@/lib/proposals/states/queries';
import { isHearingOpen } from '@/lib/proposals/states/rules';
import { listSuggestions } from '@/lib/proposals/suggestions/queries';
import { listVersions } from '@/lib/proposals/versions/queries';
import { getVoices } from '@/lib/proposals/voices/queries';
import {
  acceptSuggestionAction,
  addCommentAction,
  changeCommentAction,
  declineSuggestionAction,
  giveVoiceAction,
  withdrawCommentAction,
  withdrawSuggestionAction,
} from '../actions';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await getProposal((await params).id))?.title };
}

export default async function ProposalPage({ params }: Props) {
  const actor = await requireActor();
  const now = new Date();
  const { id } = await params;
  const proposal = await getProposal(id);
  if (!proposal) notFound();
  const [versions, moves, grounds, answers, items, voices, comments, { sites }] = await Promise.all([
    listVersions(id),
    listMoves(id),
    getGrounds(actor, id),
    listAnswers([id]),
    listBriefItems(proposal.projectId),
    getVoices(actor, proposal, now),
    listComments(actor, proposal, now),
    listPlaces(),
  ]);
  const suggestions = await listSuggestions(id, versions);
  const open = isHearingOpen(proposal, now);
  const editor = canEdit(actor, proposal);
  // Before its first hearing nobody has been asked, and empty headings say nothing.
  const heard = proposal.hearingUntil !== null;
  const commentActions = { add: addCommentAction, change: changeCommentAction, withdraw: withdrawCommentAction };
  const suggestionActions = { accept: acceptSuggestionAction, decline: declineSuggestionAction, withdraw: withdrawSuggestionAction };
  return (
    <div className="proposal-page">
      <ProposalHead proposal={proposal} open={open} />
      <ClientMessages namespaces={['proposals']}>
        <div className="split">
          <div className="stack stack-large">
            <CommitteePaper proposal={proposal} sites={sites} grounds={grounds} answers={answers.get(id) ?? []} items={items} coder={isCoder(actor)} />
            {heard && (
              <>
                <VoicesSection proposal={proposal} voices={voices} open={open} action={giveVoiceAction} />
                <Suggestions proposalId={id} suggestions={suggestions} sites={sites} readerId={actor.id} open={open} editor={editor} actions={suggestionActions} />
                <Comments proposalId={id} comments={comments} open={open} actions={commentActions} />
              </>
            )}
          </div>
          <aside className="stack stack-large">
            <ProposalTools proposal={proposal} editor={editor} lead={isLead(actor)} />
            <ProposalHistory proposal={proposal} moves={moves} versions={versions} />
          </aside>
        </div>
      </ClientMessages>
    </div>
  );
}
