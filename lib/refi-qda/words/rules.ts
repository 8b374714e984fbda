import type { Texts } from '../../observation-search/words/rules';
import type { QdaWords } from '../types';

/** The files' words in one language: those of the form and of the workbook, so that a column has one name everywhere. */
export function qdaWords(texts: Texts): QdaWords {
  const { columns } = texts.exports;
  const { origins, roles, situations, errands, barriers, outcomes, comparisons } = texts.observations;
  const { facts, quote, interpretation, comparisonText, idea } = columns;
  const { origin, about, unit, site, authorUnit, occurredAt, role, situation, outcome, comparison, significance } = columns;
  return {
    headings: { facts, quote, interpretation, comparisonText, idea },
    variables: { origin, about, unit, site, authorUnit, occurredAt, role, situation, outcome, comparison, significance },
    errand: columns.errands,
    barrier: columns.barriers,
    examples: texts.exports.research.examples,
    source: texts.exports.research.source,
    otherUnits: texts.exports.otherUnits,
    answers: { origins, roles, situations, outcomes, comparisons, errands, barriers },
  };
}
