import { createTranslator } from 'use-intl/core';
import { fair, strong } from '../../findings/strength/rules';
import type { Locale } from '../../platform/format';
import type { Texts } from '../../observation-search/words/rules';
import type { Material } from '../material/types';
import type { Block } from '../types';
import { heading, paragraphs } from '../words/rules';

/** How the report came about, for those who want to judge it: method, extent, codebook, coders, and what is not told above. */
export function appendixBlocks(material: Material, texts: Texts, locale: Locale): Block[] {
  const { observations, outside, marks, findings, proposals } = material;
  const words = texts.exports.reportFile;
  // Built, a sentence with figures in it is no longer a text but taken apart: only a translator puts it together.
  const t = createTranslator({ locale, messages: texts, namespace: 'exports.reportFile', timeZone: 'UTC' });
  const share = observations === 0 ? 0 : Math.round((100 * outside) / observations);
  const rows = [[words.observations, observations], [words.fromOutside, `${outside} (${share} %)`], [words.marks, marks], [words.findings, findings.length], [words.proposals, proposals.length]];
  return [
    heading(1, words.method),
    ...paragraphs(words.methodText),
    ...paragraphs(t('strengthRule', { ...strong, fairObservations: fair.observations, fairPeople: fair.people }), words.strength),
    { kind: 'table', caption: words.numbers, head: [words.what, words.count], rows: rows.map((row) => row.map(String)) },
    ...coderBlocks(material, texts),
    ...codebookBlocks(material, texts),
    ...otherFindingBlocks(material, texts),
  ];
}

function coderBlocks({ coders, agreement }: Material, texts: Texts): Block[] {
  const words = texts.exports.reportFile;
  const figure = (value: number | null) => (value === null ? words.none : value.toFixed(2));
  const told: Block = { kind: 'text', label: words.coders, text: String(coders) };
  if (!agreement) return [told, { kind: 'text', text: words.noAgreement }];
  const { overall, texts: shared, sentences } = agreement;
  const rows = [[words.sharedTexts, String(shared)], [words.sentences, String(sentences)], ['Cohens kappa', figure(overall.kappa)], ['Krippendorffs alfa', figure(overall.alpha)]];
  return [told, { kind: 'table', caption: words.agreement, head: [words.what, words.count], rows }];
}

function codebookBlocks({ themes }: Material, texts: Texts): Block[] {
  const words = texts.exports.reportFile;
  if (themes.length === 0) return [];
  const rows = themes.map(({ path, definition, examples }) => [path, definition, examples]);
  return [heading(2, words.codebook), { kind: 'table', caption: words.codebookTable, head: [words.theme, words.definition, words.examples], rows }];
}

/** No finding is left unsaid: guesses and those given up rest on nothing that the report builds on, and are only listed. */
function otherFindingBlocks({ otherFindings }: Material, texts: Texts): Block[] {
  const words = texts.exports.reportFile;
  if (otherFindings.length === 0) return [];
  const rows = otherFindings.map(({ number, statement, state }) => [`${words.finding} ${number}`, statement, texts.findings.states[state]]);
  return [heading(2, words.otherFindings), { kind: 'table', caption: words.otherFindingsTable, head: [words.finding, words.statement, words.state], rows }];
}
