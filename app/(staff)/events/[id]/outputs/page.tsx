import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { OutputsPage } from '@/components/outputs/outputs-page';
import { ClientMessages } from '@/components/shell/client-messages';
import { canSeeEvent } from '@/lib/events/access';
import { getEvent } from '@/lib/events/queries';
import { canReadOutputs } from '@/lib/outputs/access';
import { getBoard } from '@/lib/outputs/queries';
import { readShown } from '@/lib/outputs/schema';
import { requireActor } from '@/lib/platform/auth/actor';
import {
  arrangeOutputsAction,
  captureListAction,
  captureOutputAction,
  closeOutputsAction,
  giveDotsAction,
  renameHeadingAction,
  setDotsAction,
  withdrawOutputAction,
} from './actions';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('outputs'))('title') };
}

export default async function EventOutputsPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const event = await getEvent(id);
  if (!event || !canSeeEvent(actor, event)) notFound();
  const board = await getBoard(actor, id);
  if (!board || !canReadOutputs(board.part)) forbidden();
  return (
    <ClientMessages namespaces={['outputs']}>
      <OutputsPage
        event={event}
        board={board}
        actor={actor}
        shown={readShown(await searchParams)}
        clientKeys={[randomUUID(), randomUUID()]}
        now={new Date()}
        actions={{
          capture: captureOutputAction,
          captureList: captureListAction,
          withdraw: withdrawOutputAction,
          giveDots: giveDotsAction,
          arrange: arrangeOutputsAction,
          rename: renameHeadingAction,
          setDots: setDotsAction,
          close: closeOutputsAction,
        }}
      />
    </ClientMessages>
  );
}
