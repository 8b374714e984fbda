import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { FindingUses } from '@/components/findings/finding-uses';
import { MirrorLinks } from '@/components/mirrors/mirror-links';
import { AboutLine } from '@/components/observations/about-line';
import { ForgetDraft } from '@/components/observations/forget-draft';
import { ObservationFormFrame } from '@/components/observations/form-frame';
import { draftFormValues } from '@/components/observations/form-values';
import { ObservationReader } from '@/components/observations/observation-reader';
import { OutputTrail } from '@/components/outputs/output-trail';
import { BackLink } from '@/components/ui/back-link';
import { PageHeader } from '@/components/ui/page-header';
import { canReadFinding } from '@/lib/findings/access';
import { listUsesOfObservation } from '@/lib/findings/evidence/queries';
import { listMirrorsOfObservation } from '@/lib/mirrors/queries';
import { getOrigin } from '@/lib/observation-origins/queries';
import { originRefOf } from '@/lib/observation-origins/rules';
import { getObservation } from '@/lib/observations/queries';
import type { ObservationView } from '@/lib/observations/types';
import { getOutputOf } from '@/lib/outputs/queries';
import { listPlaces } from '@/lib/organisation/queries';
import { isCoder, isLead } from '@/lib/platform/auth/access';
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
  const output = await getOutputOf(id);

  const { done } = await searchParams;
  const [t, questions, all, mirrors] = await Promise.all([
    getTranslations('findings'),
    listQuestions(observation.projectId),
    listUsesOfObservation(id),
    observation.visitId ? listMirrorsOfObservation(actor, id) : [],
  ]);
  const uses = all.filter((use) => canReadFinding(actor, use));
  return (
    <>
      <ObservationReader {...{ observation, questions, done }} now={new Date()} lead={isLead(actor)} />
      {output && <OutputTrail output={output} />}
      <MirrorLinks mirrors={mirrors} />
      {isCoder(actor) && (
        <p>
          <Link prefetch={false} href={`/coding?queue=all&observation=${id}`}>
            {t('usesMarks')}
          </Link>
        </p>
      )}
      {uses.length > 0 && (
        <section aria-labelledby="findings">
          <h2 id="findings">{t('usesHeading')}</h2>
          <FindingUses uses={uses} />
        </section>
      )}
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
