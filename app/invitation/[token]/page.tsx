import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OwnDay } from '@/components/event-day/own-day';
import { Afterwards } from '@/components/outputs/afterwards';
import { InvitationView } from '@/components/registrations/invitation-view';
import { listOwnGroups } from '@/lib/event-day/groups/queries';
import { getOwnCodes } from '@/lib/event-day/queries';
import { getInvitation } from '@/lib/registrations/guests/queries';
import { answerInvitationAction, chooseGuestMailAction, reviseAnswersAsGuestAction } from './actions';
import { loadGuest, type GuestProps } from './load';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('registrations.invitation'))('title'), robots: { index: false } };
}

/** For guests without an account. */
export default async function InvitationPage({ params, searchParams }: GuestProps) {
  const { guest, page } = await loadGuest(params);
  const now = new Date();
  const invitation = guest && guest !== 'busy' ? await getInvitation(guest, now) : guest;
  const event = invitation && invitation !== 'busy' ? invitation.event : null;
  const seat = event?.state === 'published' && invitation !== 'busy' && invitation?.mine?.state === 'registered' ? invitation.mine.registrationId : null;
  return (
    <InvitationView {...page} invitation={invitation} answer={answerInvitationAction} revise={reviseAnswersAsGuestAction} chooseMail={chooseGuestMailAction} unreadable={(await searchParams).unreadable === '1'}>
      {event && seat && event.starts <= now && <Afterwards base={`/invitation/${page.token}`} />}
      {event && seat && <OwnDay codes={event.ends > now ? getOwnCodes(event.id, seat) : null} groups={await listOwnGroups(seat)} />}
    </InvitationView>
  );
}
