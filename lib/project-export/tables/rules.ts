import { z } from 'zod';

/**
 * Every table that leaves with the project and its columns, in their order. `id` is a row's own key, `id>x` one of table
 * x; `person` is a stand-in, `text` what somebody wrote freely, `word` one of few; `?` may be empty.
 */
export const tables = {
  units: { id: 'id', name: 'word', kind: 'word' },
  sites: { id: 'id', name: 'word' },
  people: { person: 'person', name: 'word?', unit: 'word?' },
  events: { id: 'id', kind: 'word', title: 'text', siteId: 'id>sites?', starts: 'instant', ends: 'instant', state: 'word' },
  questions: { id: 'id', kind: 'word', textDa: 'text', textEn: 'text' },
  observations: {
    ...{ id: 'id', submittedAt: 'instant', occurredAt: 'instant', version: 'number', origin: 'word', eventId: 'id>events?', unitId: 'id>units?', siteId: 'id>sites?' },
    ...{ person: 'person', role: 'word?', situation: 'word?', facts: 'text', quote: 'text', interpretation: 'text', errands: 'words', barriers: 'words' },
    ...{ outcome: 'word?', comparison: 'word?', comparisonText: 'text', idea: 'text', significance: 'number?' },
  },
  answers: { observationId: 'id>observations', questionId: 'id>questions', text: 'text', choices: 'words' },
  themes: { id: 'id', parentId: 'id>themes?', mergedIntoId: 'id>themes?', position: 'number', name: 'text', definition: 'text', examples: 'text', colour: 'number', retired: 'flag' },
  passages: { id: 'id', observationId: 'id>observations', field: 'word', from: 'number', to: 'number', text: 'text', needsLook: 'flag' },
  codings: { id: 'id', passageId: 'id>passages', themeId: 'id>themes', person: 'person', at: 'instant' },
  findings: { id: 'id', number: 'number', state: 'word', statement: 'text', questions: 'text', counterSought: 'text' },
  evidence: { id: 'id', findingId: 'id>findings', passageId: 'id>passages', side: 'word', note: 'text' },
  briefItems: { id: 'id', kind: 'word', position: 'number', text: 'text', retired: 'flag' },
  proposals: {
    ...{ id: 'id', number: 'number', state: 'word', variantOfId: 'id>proposals?', forNonDigital: 'flag', person: 'person', title: 'text', statement: 'text' },
    ...{ audience: 'text', cost: 'text', needs: 'text', risks: 'text', writtenAt: 'instant' },
  },
  proposalSites: { proposalId: 'id>proposals', siteId: 'id>sites', text: 'text' },
  proposalFindings: { proposalId: 'id>proposals', findingId: 'id>findings' },
  proposalAnswers: { proposalId: 'id>proposals', itemId: 'id>briefItems', degree: 'word', text: 'text' },
  memos: { id: 'id', themeId: 'id>themes?', passageId: 'id>passages?', findingId: 'id>findings?', person: 'person', at: 'instant', text: 'text' },
} as const satisfies Record<string, Record<string, string>>;

export type TableName = keyof typeof tables;
export const tableNames = Object.keys(tables) as TableName[];
export type TableRow = Record<string, string | number | boolean | string[] | null>;

export const columnsOf = (table: TableName): [name: string, kind: string][] => Object.entries(tables[table]);
export const isFreeText = (kind: string): boolean => kind === 'text' || kind === 'words';

const kinds: Record<string, z.ZodType> = {
  id: z.uuid(),
  person: z.string().regex(/^M-[0-9a-f]{12}$/),
  text: z.string(),
  word: z.string(),
  words: z.array(z.string()),
  number: z.int(),
  flag: z.boolean(),
  instant: z.iso.datetime(),
};

function columnSchema(kind: string): z.ZodType {
  const [, base = '', table, open] = /^(\w+)(?:>(\w+))?(\?)?$/.exec(kind)!;
  const plain = table ? kinds[base]!.describe(`id of a row of ${table}`) : kinds[base]!;
  return open ? plain.nullable() : plain;
}

/** The JSON file, exactly: what docs/schemas/project.schema.json publishes. */
export const projectFileSchema = z.strictObject({
  format: z.literal('uge13-project'),
  version: z.literal(1),
  project: z.strictObject({ id: z.uuid(), name: z.string(), brief: z.string(), starts: z.iso.date(), ends: z.iso.date() }),
  tables: z.strictObject(
    Object.fromEntries(
      tableNames.map((table) => [table, z.array(z.strictObject(Object.fromEntries(columnsOf(table).map(([name, kind]) => [name, columnSchema(kind)]))))]),
    ),
  ),
});
