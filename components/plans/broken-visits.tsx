import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Alert } from '@/components/ui/alert';
import type { BrokenVisit } from '@/lib/plans/broken/types';
import type { PlanWords } from './words';

/** Published visits that a rule forbids by now, why, and what mends it: a new plan, or another host. */
export function BrokenVisits({ broken, words }: { broken: BrokenVisit[]; words: PlanWords }) {
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
              <strong>{t('visit', { name: words.person(visit.person), opening: words.opening(visit.opening) })}:</strong> {words.violation(visit.why)} {visit.settled && t('settled')}
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
