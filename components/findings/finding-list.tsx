import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import type { FindingState, FindingView } from '@/lib/findings/types';
import { StrengthBadge, StrengthSentence } from './finding-strength';

const order: readonly FindingState[] = ['settled', 'draft', 'idea', 'dropped'];

/** Findings by how far they are; those given up are closed at the end. */
export function FindingList({ findings }: { findings: FindingView[] }) {
  const t = useTranslations('findings');
  const groups = order.map((state) => ({ state, rows: findings.filter((finding) => finding.state === state) }));
  return (
    <div className="stack-large">
      {groups.map(({ state, rows }) => {
        if (rows.length === 0) return null;
        const heading = `${t(`groups.${state}`)} (${rows.length})`;
        if (state === 'dropped') return <Disclosure key={state} summary={heading}><Cards findings={rows} /></Disclosure>;
        return (
          <section key={state} aria-labelledby={`state-${state}`} className="stack">
            <h2 id={`state-${state}`}>{heading}</h2>
            <Cards findings={rows} />
          </section>
        );
      })}
    </div>
  );
}

function Cards({ findings }: { findings: FindingView[] }) {
  const t = useTranslations('findings');
  return (
    <ul className="plain-list stack">
      {findings.map(({ id, number, statement, strength, warnings }) => (
        <li key={id}>
          <Card heading={statement} href={`/findings/${id}`} meta={t('number', { number })}>
            <p className="cluster">
              <StrengthBadge level={strength.level} />
              {warnings.length > 0 && (
                <Badge tone="warning" icon="warning">
                  {t('warningCount', { count: warnings.length })}
                </Badge>
              )}
              <span className="quiet">
                <StrengthSentence strength={strength} />
              </span>
            </p>
          </Card>
        </li>
      ))}
    </ul>
  );
}
