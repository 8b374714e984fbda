import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { EvaluationPage } from '@/components/evaluations/evaluation-page';
import { ClientMessages } from '@/components/shell/client-messages';
import { getResults, getTurn } from '@/lib/evaluations/queries';
import { canSeeEvent } from '@/lib/events/access';
import { getEvent } from '@/lib/events/queries';
import { requireActor } from '@/lib/platform/auth/actor';
import { canRunEvent } from '@/lib/registrations/access';
import { evaluateAction } from './actions';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('evaluations'))('title') };
}

export default async function EventEvaluationPage({ params }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const event = await getEvent(id);
  if (!event || !canSeeEvent(actor, event)) notFound();
  const now = new Date();
  const [turn, runs] = [await getTurn({ employeeId: actor.id }, id, now), canRunEvent(actor, id)];
  if (turn === 'none' && !runs) forbidden();
  return (
    <ClientMessages namespaces={['evaluations']}>
      <EvaluationPage event={event} part={runs ? 'runs' : 'joins'} turn={turn} action={evaluateAction} results={runs ? await getResults(id, now) : null} />
    </ClientMessages>
  );
}
