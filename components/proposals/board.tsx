import { useLocale, useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { formatDate } from '@/lib/platform/format';
import { proposalStates, type ProposalSummary } from '@/lib/proposals/types';
import { ProposalStateBadge } from './state-badge';

/** The proposals as they have come, a column for each state; below each other on a phone. */
export function ProposalBoard({ proposals, editor }: { proposals: ProposalSummary[]; editor: boolean }) {
  const t = useTranslations('proposals');
  return (
    <div className="proposal-board">
      {proposalStates.map((state) => {
        const here = proposals.filter((proposal) => proposal.state === state);
        return (
          <section key={state} aria-labelledby={`state-${state}`} className={here.length === 0 ? 'board-empty' : undefined}>
            <h2 id={`state-${state}`}>
              {t(`states.${state}`)} <span className="quiet">{here.length}</span>
            </h2>
            {here.length === 0 && <p className="quiet">{t('columnEmpty')}</p>}
            <ul className="plain-list stack">
              {here.map((proposal) => (
                <li key={proposal.id}>
                  <ProposalCard proposal={proposal} editor={editor} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function ProposalCard({ proposal, editor }: { proposal: ProposalSummary; editor: boolean }) {
  const t = useTranslations('proposals');
  const locale = useLocale();
  const { id, number, title, statement, author, state, hearingUntil, decision, openSuggestions, forNonDigital } = proposal;
  return (
    <Card href={`/proposals/${id}`} heading={title} meta={t('number', { number })} tone={state === 'hearing' ? 'accent' : undefined}>
      <p className="board-statement">{statement}</p>
      <p className="cluster">
        {decision && <ProposalStateBadge state={state} outcome={decision.outcome} />}
        {state === 'hearing' && hearingUntil && <span>{t('until', { day: formatDate(hearingUntil, locale) })}</span>}
        {forNonDigital && <Badge icon="persons">{t('forNonDigital')}</Badge>}
      </p>
      {editor && openSuggestions > 0 && (
        <p>
          <strong>{t('waitingSuggestions', { count: openSuggestions })}</strong>
        </p>
      )}
      <p className="quiet">{t('by', { author })}</p>
    </Card>
  );
}
