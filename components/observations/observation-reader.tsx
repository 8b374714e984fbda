import { useLocale, useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import { BackLink } from '@/components/ui/back-link';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { canStillCorrect, lastDayToCorrect, sourceNumberOf } from '@/lib/observations/rules';
import type { ObservationView } from '@/lib/observations/types';
import { formatDate, formatDateTime } from '@/lib/platform/format';
import type { Question } from '@/lib/questions/types';
import { AboutLine } from './about-line';
import { ContentView } from './content-view';
import { EarlierVersions } from './earlier-versions';
import { newHref } from './new-href';
import { OtherSideView } from './other-side-view';

/** One observation as it was handed in, with what may be done with it and what it said before. */
export function ObservationReader({
  observation,
  questions,
  now,
  lead,
  done,
}: {
  observation: ObservationView;
  questions: Question[];
  now: Date;
  /** The reader is the lead, who came from the list of all. */
  lead: boolean;
  /** What was just done: a receipt stands on top. */
  done?: string;
}) {
  const t = useTranslations('observationPages');
  const locale = useLocale();
  const { id, own, submittedAt, correctedAt, authorName, authorUnit, visitId, openingId, eventId } = observation;
  const lastDay = submittedAt && formatDate(lastDayToCorrect(submittedAt), locale);
  const correctable = own && submittedAt !== null && canStillCorrect(submittedAt, now);
  const aboutHref = openingId ? `/visits/${openingId}` : eventId ? `/events/${eventId}` : undefined;
  return (
    <>
      <PageHeader
        title={t('view.title')}
        lead={<AboutLine about={observation} href={aboutHref} />}
        back={
          lead && !own ? (
            <BackLink href="/observations/all">{t('draft.backToAll')}</BackLink>
          ) : (
            <BackLink href="/observations">{t('draft.back')}</BackLink>
          )
        }
        action={
          correctable && (
            <LinkButton href={`/observations/${id}/correct`} variant="secondary" icon="edit">
              {t('view.correct')}
            </LinkButton>
          )
        }
      />
      <div className="stack-large">
        {own && done === 'handedIn' && lastDay && (
          <Alert tone="success" heading={t('view.doneHeading')} live>
            <p>{t('view.doneText', { day: lastDay })}</p>
            <LinkButton
              small
              variant="secondary"
              href={newHref(observation)}
            >
              {t('writeAnother')}
            </LinkButton>
          </Alert>
        )}
        {own && done === 'corrected' && (
          <Alert tone="success" heading={t('view.correctedHeading')} live>
            <p>{t('view.correctedText')}</p>
          </Alert>
        )}
        <p className="quiet">
          {t('view.by', { name: authorName, unit: authorUnit })}
          {submittedAt && ` · ${t('view.handedIn', { when: formatDateTime(submittedAt, locale) })}`}
          {correctedAt && ` · ${t('view.corrected', { when: formatDateTime(correctedAt, locale) })}`}
          {own && lastDay && <br />}
          {own && lastDay && t(correctable ? 'view.canCorrect' : 'view.correctionOver', { day: lastDay })}
        </p>
        <p className="quiet">{t('view.source', { number: sourceNumberOf(id) })}</p>
        <ContentView observation={observation} questions={questions} />
        <OtherSideView otherSide={observation.otherSide} onVisit={visitId !== null && own} />
        <EarlierVersions observation={observation} questions={questions} />
      </div>
    </>
  );
}
