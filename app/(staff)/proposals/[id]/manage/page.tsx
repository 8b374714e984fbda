import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import {
  decideProposalAction,
  moveProposalAction,
  nameEditorAction,
  openHearingAction,
  removeEditorAction,
} from '../../actions';
import { peopleGroups } from '@/components/events/form-values';
import { ManageView } from '@/components/proposals/manage-view';
import { ClientMessages } from '@/components/shell/client-messages';
import { BackLink } from '@/components/ui/back-link';
import { PageHeader } from '@/components/ui/page-header';
import { listHostChoices } from '@/lib/openings/queries';
import { isLead } from '@/lib/platform/auth/access';
import { requireActorWho } from '@/lib/platform/auth/actor';
import { addCivilDays, civilDateOf } from '@/lib/platform/time';
import { getProposal } from '@/lib/proposals/queries';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('proposals'))('manage.title') };
}

/** How long a hearing lasts unless the lead says otherwise. */
const HEARING_DAYS = 14;

export default async function ManagePage({ params }: Props) {
  await requireActorWho(isLead);
  const proposal = await getProposal((await params).id);
  if (!proposal) notFound();
  const { id, title, editors } = proposal;
  const [t, people] = [await getTranslations('proposals'), await listHostChoices()];
  const today = civilDateOf(new Date());
  const free = people.filter((person) => !editors.some((editor) => editor.id === person.id));
  return (
    <>
      <PageHeader title={`${t('manage.title')}: ${title}`} back={<BackLink href={`/proposals/${id}`}>{t('backToProposal')}</BackLink>} />
      <ClientMessages namespaces={['proposals']}>
        <ManageView
          proposal={proposal}
          today={today}
          until={addCivilDays(today, HEARING_DAYS)}
          people={peopleGroups(free)}
          actions={{ move: moveProposalAction, hear: openHearingAction, decide: decideProposalAction, name: nameEditorAction, remove: removeEditorAction }}
        />
      </ClientMessages>
    </>
  );
}
