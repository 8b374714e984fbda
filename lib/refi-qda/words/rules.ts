import type { Texts } from '../../observation-search/words/rules';
import { OTHER_SITES, OTHER_UNITS } from '../../suppression/types';
import type { QdaWords } from '../types';

/** What stands for the units and sites that are not named. */
export function placeWord(place: string | null, words: QdaWords): string | null {
  if (place === OTHER_UNITS) return words.otherUnits;
  return place === OTHER_SITES ? words.otherSites : place;
}

/** The files' words in one language: those of the form and of the workbook, so that a column has one name everywhere. */
export function qdaWords(texts: Texts): QdaWords {
  const { columns } = texts.exports;
  const { origins, roles, situations, errands, barriers, outcomes, comparisons } = texts.observations;
  const { facts, quote, interpretation, comparisonText, idea } = columns;
  const { origin, about, unit, site, outside, authorUnit, occurredAt, role, situation, outcome, comparison, significance } = columns;
  return {
    headings: { facts, quote, interpretation, comparisonText, idea },
    variables: { origin, about, unit, site, outside, authorUnit, occurredAt, role, situation, outcome, comparison, significance },
    errand: columns.errands,
    barrier: columns.barriers,
    examples: texts.exports.research.examples,
    source: texts.exports.research.source,
    otherUnits: texts.exports.otherUnits,
    otherSites: texts.exports.otherSites,
    answers: { origins, roles, situations, outcomes, comparisons, errands, barriers },
  };
}
