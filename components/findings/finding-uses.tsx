import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { FindingUse } from '@/lib/findings/types';
import { FindingStateBadge } from './finding-state';

/** The findings that use something, each once, with the side on which its passages stand. */
export function FindingUses({ uses }: { uses: FindingUse[] }) {
  const t = useTranslations('findings');
  const findings = [...new Map(uses.map((use) => [use.id, use])).values()];
  return (
    <ul className="plain-list stack-small">
      {findings.map(({ id, number, statement, state }) => (
        <li key={id}>
          <Link prefetch={false} href={`/findings/${id}`}>
            {t('number', { number })}: {statement}
          </Link>{' '}
          <span className="cluster">
            <FindingStateBadge state={state} />
            <span className="quiet">{sidesOf(uses, id).map((side) => t(`sides.${side}`)).join(' · ')}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

const sidesOf = (uses: FindingUse[], id: string) => [...new Set(uses.filter((use) => use.id === id).map(({ side }) => side))];
