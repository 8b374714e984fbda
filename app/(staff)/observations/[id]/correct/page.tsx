import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ObservationFormFrame } from '@/components/observations/form-frame';
import { formValuesOf } from '@/components/observations/form-values';
import { BackLink } from '@/components/ui/back-link';
import { PageHeader } from '@/components/ui/page-header';
import { getOrigin } from '@/lib/observation-origins/queries';
import { originRefOf } from '@/lib/observation-origins/rules';
import { getCorrectable, getObservation } from '@/lib/observations/queries';
import { listPlaces } from '@/lib/organisation/queries';
import { requireActor } from '@/lib/platform/auth/actor';
import { isId } from '@/lib/platform/text';
import { listQuestions } from '@/lib/questions/queries';
import { correctObservationAction } from '../../actions';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('observationPages'))('correct.title') };
}

export default async function CorrectObservationPage({ params }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const observation = isId(id) ? await getCorrectable(actor, id, new Date()) : null;
  const about = observation && (await getOrigin(actor, originRefOf(observation), { begun: true }));
  // The way here may have been kept on a device for longer than corrections are taken.
  if (!observation && isId(id) && (await getObservation(actor, id))?.own) redirect(`/observations/${id}`);
  if (!about) notFound();
  const t = await getTranslations('observationPages');
  const [places, questions] = await Promise.all([listPlaces(), listQuestions(observation.projectId)]);
  const { clientKey, version, content } = observation;
  return (
    <>
      <PageHeader
        title={t('correct.title')}
        lead={t('correct.lead')}
        back={<BackLink href={`/observations/${id}`}>{t('view.title')}</BackLink>}
      />
      <ObservationFormFrame
        action={correctObservationAction}
        mode="correct"
        writer={{ id: actor.id, name: actor.name }}
        values={formValuesOf(content)}
        {...{ about, places, questions, clientKey, id, version }}
      />
    </>
  );
}
