import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { GuestOutputs } from '@/components/outputs/guest-outputs';
import { ClientMessages } from '@/components/shell/client-messages';
import { getEvent } from '@/lib/events/queries';
import { getBoard } from '@/lib/outputs/queries';
import { readShown } from '@/lib/outputs/schema';
import { loadGuest, type GuestProps } from '../load';
import { captureAsGuestAction, captureListAsGuestAction, giveDotsAsGuestAction, withdrawAsGuestAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('outputs'))('title'), robots: { index: false } };
}

/** For guests without an account. */
export default async function GuestOutputsPage({ params, searchParams }: GuestProps) {
  const { guest, page } = await loadGuest(params);
  if (!guest || guest === 'busy') return <GuestOutputs page={page} board={guest} />;
  const writer = { guestId: guest.id, eventId: guest.eventId };
  const [event, board] = [await getEvent(guest.eventId), await getBoard(writer, guest.eventId)];
  if (!event || !board || event.state === 'draft') return <GuestOutputs page={page} board={null} />;
  return (
    <ClientMessages namespaces={['outputs']}>
      <GuestOutputs
        page={page}
        board={{
          ...{ event, board, writer, now: new Date() },
          shown: readShown(await searchParams),
          clientKeys: [randomUUID(), randomUUID()],
          actions: {
            capture: captureAsGuestAction,
            captureList: captureListAsGuestAction,
            withdraw: withdrawAsGuestAction,
            giveDots: giveDotsAsGuestAction,
            hidden: { token: page.token },
          },
        }}
      />
    </ClientMessages>
  );
}
