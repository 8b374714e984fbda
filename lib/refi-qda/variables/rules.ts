import { barriers, errands } from '../../observations/types';
import { guidOf } from '../guids/rules';
import type { QdaCase, QdaQuestion, QdaWords } from '../types';
import { placeWord } from '../words/rules';
import { element, xmlText } from '../xml/rules';

type Kind = 'Text' | 'Boolean' | 'Integer' | 'DateTime';
type Variable = { guid: string; name: string; kind: Kind; before: string; after: string; valueOf: (row: QdaCase) => string | null };

/** The observation's structured answers: one variable a question, and one a choice where several can be made. */
export function variablesOf(projectId: string, words: QdaWords, questions: readonly QdaQuestion[]): Variable[] {
  const { variables, answers } = words;
  const variable = (key: string, name: string, kind: Kind, valueOf: Variable['valueOf']): Variable => {
    const guid = guidOf('variable', projectId, key);
    return { guid, name, kind, valueOf, before: `<VariableValue><VariableRef targetGUID="${guid}"/><${kind}Value>`, after: `</${kind}Value></VariableValue>` };
  };
  const word = (known: Record<string, string>, key: string | null) => (key === null ? null : known[key] ?? key);
  return [
    variable('origin', variables.origin, 'Text', (row) => word(answers.origins, row.origin)),
    variable('about', variables.about, 'Text', ({ about }) => about),
    variable('unit', variables.unit, 'Text', ({ unit }) => placeWord(unit, words)),
    variable('site', variables.site, 'Text', ({ site }) => placeWord(site, words)),
    variable('outside', variables.outside, 'Text', ({ outside }) => outside),
    variable('authorUnit', variables.authorUnit, 'Text', ({ authorUnit }) => placeWord(authorUnit, words)),
    variable('occurredAt', variables.occurredAt, 'DateTime', ({ occurredAt }) => occurredAt),
    variable('role', variables.role, 'Text', (row) => word(answers.roles, row.role)),
    variable('situation', variables.situation, 'Text', (row) => word(answers.situations, row.situation)),
    ...errands.map((key) => variable(`errand.${key}`, `${words.errand}: ${answers.errands[key]}`, 'Boolean', (row) => (row.errands.includes(key) ? 'true' : null))),
    ...barriers.map((key) => variable(`barrier.${key}`, `${words.barrier}: ${answers.barriers[key]}`, 'Boolean', (row) => (row.barriers.includes(key) ? 'true' : null))),
    variable('outcome', variables.outcome, 'Text', (row) => word(answers.outcomes, row.outcome)),
    variable('comparison', variables.comparison, 'Text', (row) => word(answers.comparisons, row.comparison)),
    variable('significance', variables.significance, 'Integer', ({ significance }) => (significance === null ? null : String(significance))),
    ...questions.map(({ id, text }) => variable(`question.${id}`, text, 'Text', ({ answers: own }) => {
      const answer = own.find(({ questionId }) => questionId === id);
      return answer ? [answer.text, ...answer.choices].filter(Boolean).join(', ') || null : null;
    })),
  ];
}

export const variableXml = ({ guid, name, kind }: Variable): string => element('Variable', { guid, name, typeOfVariable: kind });

/** What one observation answered; a question left open has no value. */
export function valuesXml(row: QdaCase, variables: readonly Variable[]): string {
  let written = '';
  for (const { before, after, valueOf } of variables) {
    const value = valueOf(row);
    if (value !== null && value !== '') written += before + xmlText(value) + after;
  }
  return written;
}
