import { useLocale, useTranslations } from 'next-intl';
import { ClientMessages } from '@/components/shell/client-messages';
import { findingSides, type FindingWithEvidence } from '@/lib/findings/types';
import type { AnswerWords } from '@/lib/observation-search/words/rules';
import { formatDate } from '@/lib/platform/format';
import { civilDateOf } from '@/lib/platform/time';
import { EvidenceList, type EvidenceActions } from './evidence-list';
import { FindingStateBadge } from './finding-state';
import { StrengthBadge, StrengthSentence } from './finding-strength';
import { FindingWarnings } from './finding-warnings';
import { StrengthTable } from './strength-table';

/** What a finding says and rests on. `heldBack` are observations that this reader is not to read yet. */
export function FindingBody({
  finding,
  words,
  heldBack,
  actions,
}: {
  finding: FindingWithEvidence;
  words: AnswerWords;
  heldBack: ReadonlySet<string>;
  actions: EvidenceActions | null;
}) {
  const t = useTranslations('findings');
  const locale = useLocale();
  const { id, state, stateAt, stateBy, strength, warnings, evidence, questions, counterSought } = finding;
  const shown = evidence.filter(({ passage }) => !heldBack.has(passage.observationId));
  return (
    <>
      <div className="stack-small">
        <p className="cluster">
          <FindingStateBadge state={state} />
          <StrengthBadge level={strength.level} />
          <span><StrengthSentence strength={strength} /></span>
        </p>
        <p className="quiet">{t('stateLine', { state: t(`states.${state}`), day: formatDate(civilDateOf(stateAt), locale, { year: true }), name: stateBy })}</p>
      </div>
      <FindingWarnings warnings={warnings} findHref={actions ? `/findings/${id}/evidence` : undefined} />
      <div className="split">
        <div className="stack-large">
          <ClientMessages namespaces={['findings']}>
            {findingSides.map((side) => {
              const rows = shown.filter((one) => one.side === side);
              return (
                <section key={side} aria-labelledby={side}>
                  <h2 id={side}>{t(`sideCounts.${side}`, { count: rows.length })}</h2>
                  {rows.length > 0 ? <EvidenceList findingId={id} evidence={rows} words={words} actions={actions} /> : <p className="quiet">{t(`noneOnSide.${side}`)}</p>}
                </section>
              );
            })}
          </ClientMessages>
          {shown.length < evidence.length && <p>{t('heldBack', { count: evidence.length - shown.length })}</p>}
        </div>
        <div className="stack-large">
          <section aria-labelledby="strength">
            <h2 id="strength">{t('strengthHeading')}</h2>
            <StrengthTable strength={strength} />
          </section>
          <section aria-labelledby="questions">
            <h2 id="questions">{t('questions')}</h2>
            {questions ? <p className="seen-text">{questions}</p> : <p className="quiet">{t('noQuestions')}</p>}
          </section>
          <section aria-labelledby="counter">
            <h2 id="counter">{t('counter')}</h2>
            {counterSought ? (
              <>
                <p className="quiet">{t('counterSaid', { day: formatDate(counterSought.on, locale, { year: true }) })}</p>
                <p className="seen-text">{counterSought.text}</p>
              </>
            ) : (
              <p className="quiet">{t('counterNone')}</p>
            )}
          </section>
        </div>
      </div>
    </>
  );
}
