import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AboutLine } from '@/components/observations/about-line';
import { DraftLinks } from '@/components/observations/draft-links';
import { ObservationFormFrame } from '@/components/observations/form-frame';
import { newFormValues } from '@/components/observations/form-values';
import { NoOrigin } from '@/components/observations/no-origin';
import { OriginChoice } from '@/components/observations/origin-choice';
import { StopChoice } from '@/components/observations/stop-choice';
import { BackLink } from '@/components/ui/back-link';
import { PageHeader } from '@/components/ui/page-header';
import { readKey, readOriginRef } from '@/lib/observation-origins/rules';
import { chooseStop } from '@/lib/observation-origins/stops/rules';
import { getOrigin, listOrigins } from '@/lib/observation-origins/queries';
import { listPlaces } from '@/lib/organisation/queries';
import { listDraftsAbout } from '@/lib/own-observations/queries';
import { requireActor } from '@/lib/platform/auth/actor';
import { listQuestions } from '@/lib/questions/queries';
import { keepObservationAction } from '../actions';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('observationPages'))('new.title') };
}

export default async function NewObservationPage({ searchParams }: Props) {
  const actor = await requireActor();
  const t = await getTranslations('observationPages');
  const query = await searchParams;
  const now = new Date();
  const ref = readOriginRef(query);
  const about = ref && (await getOrigin(actor, ref));
  if (!about?.open) return <NoOrigin everyday={ref?.origin === 'everyday'} />;

  const [places, questions, drafts, origins] = await Promise.all([
    // A visit has its place, and another municipality is none of ours.
    about.origin === 'visit' || about.origin === 'outside' ? { units: [], sites: [] } : listPlaces(),
    listQuestions(about.projectId),
    listDraftsAbout(actor, about),
    about.origin === 'everyday' ? listOrigins(actor, now) : [],
  ]);
  const stops = about.stops ?? [];
  const stop = chooseStop(stops, query.stop, now);
  const titles = { visit: t('new.titleVisit'), event: t('new.titleEvent'), everyday: t('new.title'), outside: t('new.titleOutside') };
  const lead = about.origin === 'outside' ? t('new.outsideLead') : <AboutLine about={stop ? { ...about, ...stop, siteName: stop.place } : about} />;
  const clientKey = readKey(query) ?? crypto.randomUUID();
  return (
    <>
      <PageHeader
        title={stop ? t('new.titleTour') : titles[about.origin]}
        lead={about.origin !== 'everyday' && lead}
        back={<BackLink href="/observations">{t('draft.back')}</BackLink>}
      />
      <div className="stack">
        {about.origin === 'everyday' && <OriginChoice origins={origins} />}
        {stop && about.eventId && <StopChoice eventId={about.eventId} stops={stops} current={stop} />}
        <DraftLinks drafts={drafts} />
        <ObservationFormFrame
          key={`${about.origin} ${about.visitId} ${about.eventId} ${stop?.place} ${query.key}`}
          action={keepObservationAction}
          mode="draft"
          writer={{ id: actor.id, name: actor.name }}
          values={newFormValues(about, now, stop)}
          {...{ about, places, questions, clientKey, id: null, version: 0 }}
        />
      </div>
    </>
  );
}
