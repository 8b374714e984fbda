import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Alert } from '@/components/ui/alert';
import type { FormAction } from '@/lib/platform/form-state';
import type { BrokenVisit } from '@/lib/plans/broken/types';
import type { Worded } from './in-words';
import { PlanButton } from './plan-button';
import type { PlanWords } from './words';

type Release = FormAction<unknown, Worded>;

/** Published visits that a rule forbids by now, why, and what mends it: a new plan, a pin let go of, or another host. */
export function BrokenVisits({ broken, words, release }: { broken: BrokenVisit[]; words: PlanWords; release: Release }) {
  const t = useTranslations('replanning');
  if (broken.length === 0) return null;
  const hostless = [...new Set(broken.filter(({ why }) => why.rule === 'hostAway').map(({ opening }) => opening))];
  return (
    <section id="broken" className="plan-broken">
      <Alert tone="warning" heading={t('heading', { count: broken.length })}>
        <p>{t('lead')}</p>
        <ul>
          {broken.map((visit) => (
            <li key={`${visit.person} ${visit.opening}`}>
              <strong>{t('visit', { name: words.person(visit.person), opening: words.opening(visit.opening) })}:</strong> {words.violation(visit.why)}
              <WayOut visit={visit} words={words} release={release} />
            </li>
          ))}
        </ul>
        {hostless.length > 0 && (
          <>
            <p className="alert-heading">{t('hosts')}</p>
            <p>{t('hostsLead')}</p>
            <ul>
              {hostless.map((id) => (
                <li key={id}>
                  <Link href={`/hosting/${id}/change`}>{t('changeHost', { opening: words.opening(id) })}</Link> · <Link href={`/hosting/${id}/call-off`}>{t('callOff', { opening: words.opening(id) })}</Link>
                </li>
              ))}
            </ul>
          </>
        )}
      </Alert>
    </section>
  );
}

/** What has to be let go of before a plan can move the visit, and what that frees. */
function WayOut({ visit: { person, opening, settled, desk, visitId }, words, release }: { visit: BrokenVisit; words: PlanWords; release: Release }) {
  const t = useTranslations('replanning');
  if (!settled) return null;
  const frees = t('frees', { opening: words.opening(opening), at: desk ? 'desk' : 'none', desk: desk ? words.desk(desk) : '' });
  return (
    <>
      {settled.pinned && (
        <>
          <p>
            {t(settled.given ? 'pinnedAndGiven' : 'pinned')} {frees}
          </p>
          <PlanButton
            action={release}
            hidden={{ employeeId: person, openingId: opening }}
            variant="secondary"
            label={
              <>
                {t('release')}
                <span className="sr-only">: {words.person(person)}</span>
              </>
            }
          />
        </>
      )}
      {!settled.pinned && (
        <p>
          {t('given')} {frees}{' '}
          {visitId && (
            <Link href={`/visits/receipt/${visitId}`}>
              {t('endVisit')}
              <span className="sr-only">: {words.person(person)}</span>
            </Link>
          )}
        </p>
      )}
    </>
  );
}
