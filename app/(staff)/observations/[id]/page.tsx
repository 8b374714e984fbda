import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { AboutLine } from '@/components/observations/about-line';
import { ForgetDraft } from '@/components/observations/forget-draft';
import { ObservationFormFrame } from '@/components/observations/form-frame';
import { draftFormValues } from '@/components/observations/form-values';
import { ObservationReader } from '@/components/observations/observation-reader';
import { BackLink } from '@/components/ui/back-link';
import { PageHeader } from '@/components/ui/page-header';
import { getOrigin } from '@/lib/observation-origins/queries';
import { originRefOf } from '@/lib/observation-origins/rules';
import { getObservation } from '@/lib/observations/queries';
import type { ObservationView } from '@/lib/observations/types';
import { listPlaces } from '@/lib/organisation/queries';
import { isLead } from '@/lib/platform/auth/access';
import { requireActor } from '@/lib/platform/auth/actor';
import type { Actor } from '@/lib/platform/auth/types';
import { isId } from '@/lib/platform/text';
import { listQuestions } from '@/lib/questions/queries';
import { keepObservationAction } from '../actions';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('observationPages'))('view.title') };
}

export default async function ObservationPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const observation = isId(id) ? await getObservation(actor, id) : null;
  if (!observation) notFound();
  if (observation.state === 'draft') return <DraftPage actor={actor} observation={observation} />;

  const { done } = await searchParams;
  const questions = await listQuestions(observation.projectId);
  return (
    <>
      <ObservationReader {...{ observation, questions, done }} now={new Date()} lead={isLead(actor)} />
      {observation.own && <ForgetDraft writerId={actor.id} clientKey={observation.clientKey} />}
    </>
  );
}

async function DraftPage({ actor, observation }: { actor: Actor; observation: ObservationView }) {
  const t = await getTranslations('observationPages');
  const [about, places, questions] = await Promise.all([
    getOrigin(actor, originRefOf(observation), { begun: true }),
    listPlaces(),
    listQuestions(observation.projectId),
  ]);
  if (!about) notFound();
  const { id, clientKey, version, content } = observation;
  return (
    <>
      <PageHeader
        title={t('draft.title')}
        lead={<AboutLine about={about} />}
        back={<BackLink href="/observations">{t('draft.back')}</BackLink>}
      />
      <ObservationFormFrame
        action={keepObservationAction}
        mode="draft"
        writer={{ id: actor.id, name: actor.name }}
        values={draftFormValues(content, about, new Date())}
        {...{ about, places, questions, clientKey, id, version }}
      />
    </>
  );
}
