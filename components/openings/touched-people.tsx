'use client';
import { useLocale, useTranslations } from 'next-intl';
import type { ChangePreview, Touched } from '@/lib/opening-changes/types';
import { spellParams } from '@/lib/platform/params';

const groups = [
  ['loses', 'confirm.loses'],
  ['told', 'confirm.told'],
  ['waits', 'confirm.waitingTold'],
  ['leavesQueue', 'confirm.leavesQueue'],
] as const;

/** Whom a change reaches and how, the worst first. */
export function TouchedPeople({ preview }: { preview: ChangePreview }) {
  const t = useTranslations('openings');
  return (
    <div className="stack stack-small">
      {groups.map(([outcome, heading]) => {
        const people = preview.touched.filter((person) => person.outcome === outcome);
        if (people.length === 0) return null;
        return (
          <div key={outcome}>
            <p>
              <strong>{t(heading, { count: people.length })}</strong>
            </p>
            <ul>
              {people.map((person) => (
                <li key={person.visitId}>
                  {person.name}, {person.unitName}
                  <Why person={person} />
                </li>
              ))}
            </ul>
            {outcome === 'loses' && people.some((person) => person.obstacles.length > 0) && (
              <p>{t('confirm.losesText')}</p>
            )}
          </div>
        );
      })}
      {preview.newHost && <p>{t('confirm.hostTold', { host: preview.newHost })}</p>}
    </div>
  );
}

function Why({ person }: { person: Touched }) {
  const t = useTranslations('visits');
  const locale = useLocale();
  return person.obstacles.map((obstacle) => (
    <span key={obstacle.reason}>
      {': '}
      {t(`refusals.${obstacle.reason}`, spellParams(obstacle.params, locale) as never)}
    </span>
  ));
}
