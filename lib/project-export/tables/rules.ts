import { z } from 'zod';

/**
 * Every table that leaves with the project and its columns, in their order. `id` is a row's own key, `id>x` one of table
 * x; `person` is a stand-in, `text` what somebody wrote freely, `word` one of few, `count` of people and empty where they
 * are one to four; `?` may be empty, as are units and sites of too few people to be named.
 */
export const tables = {
  units: { id: 'id', name: 'word', kind: 'word' },
  sites: { id: 'id', name: 'word' },
  people: { person: 'person', name: 'word?', unit: 'word?' },
  rounds: { id: 'id', name: 'text', isoYear: 'number', isoWeek: 'number', state: 'word' },
  openings: {
    ...{ id: 'id', roundId: 'id>rounds', unitId: 'id>units?', siteId: 'id>sites?', person: 'person', starts: 'instant', ends: 'instant', seats: 'number' },
    ...{ topic: 'text', programme: 'text', state: 'word' },
  },
  visits: { id: 'id', openingId: 'id>openings', person: 'person', state: 'word', signedUpAt: 'instant', attendance: 'word?' },
  events: { id: 'id', kind: 'word', title: 'text', purpose: 'text', siteId: 'id>sites?', starts: 'instant', ends: 'instant', state: 'word' },
  questions: { id: 'id', kind: 'word', textDa: 'text', textEn: 'text' },
  observations: {
    ...{ id: 'id', submittedAt: 'instant', occurredAt: 'instant', version: 'number', origin: 'word?', visitId: 'id>visits?', eventId: 'id>events?', unitId: 'id>units?', siteId: 'id>sites?', outsidePlace: 'text' },
    ...{ person: 'person', role: 'word?', situation: 'word?', facts: 'text', quote: 'text', interpretation: 'text', errands: 'words', barriers: 'words' },
    ...{ outcome: 'word?', comparison: 'word?', comparisonText: 'text', idea: 'text', significance: 'number?' },
  },
  answers: { observationId: 'id>observations', questionId: 'id>questions', text: 'text', choices: 'words' },
  outputs: { id: 'id', eventId: 'id>events', kind: 'word', heading: 'text', text: 'text', dots: 'count?', observationId: 'id>observations?', person: 'person?', at: 'instant', withdrawn: 'flag' },
  themes: { id: 'id', parentId: 'id>themes?', mergedIntoId: 'id>themes?', position: 'number', name: 'text', definition: 'text', examples: 'text', colour: 'number', retired: 'flag' },
  passages: { id: 'id', observationId: 'id>observations', field: 'word', from: 'number', to: 'number', text: 'text', needsLook: 'flag' },
  codings: { id: 'id', passageId: 'id>passages', themeId: 'id>themes', person: 'person', at: 'instant' },
  findings: { id: 'id', number: 'number', state: 'word', statement: 'text', questions: 'text', counterSought: 'text' },
  evidence: { id: 'id', findingId: 'id>findings', passageId: 'id>passages', side: 'word', note: 'text' },
  findingChanges: { id: 'id', findingId: 'id>findings', kind: 'word', person: 'person', at: 'instant', before: 'text' },
  briefItems: { id: 'id', kind: 'word', position: 'number', text: 'text', retired: 'flag' },
  proposals: {
    ...{ id: 'id', number: 'number', state: 'word', variantOfId: 'id>proposals?', forNonDigital: 'flag', person: 'person', title: 'text', statement: 'text' },
    ...{ audience: 'text', cost: 'text', needs: 'text', risks: 'text', writtenAt: 'instant' },
  },
  proposalVersions: {
    ...{ proposalId: 'id>proposals', number: 'number', person: 'person', creditedPerson: 'person?', writtenAt: 'instant', title: 'text', statement: 'text' },
    ...{ audience: 'text', cost: 'text', needs: 'text', risks: 'text' },
  },
  proposalSites: { proposalId: 'id>proposals', version: 'number', siteId: 'id>sites', text: 'text' },
  proposalMoves: {
    ...{ id: 'id', proposalId: 'id>proposals', fromState: 'word', toState: 'word', person: 'person', at: 'instant', reason: 'text', until: 'day?' },
    ...{ outcome: 'word?', decidedBy: 'text', decidedOn: 'day?' },
  },
  proposalVoices: { proposalId: 'id>proposals', stance: 'word', people: 'count?' },
  proposalReasons: { proposalId: 'id>proposals', stance: 'word', text: 'text' },
  proposalComments: { id: 'id', proposalId: 'id>proposals', replyToId: 'id>proposalComments?', person: 'person', at: 'instant', text: 'text', withdrawn: 'flag' },
  proposalSuggestions: {
    ...{ id: 'id', proposalId: 'id>proposals', section: 'word', baseVersion: 'number', text: 'text', reason: 'text', person: 'person', at: 'instant' },
    ...{ state: 'word', answeredPerson: 'person?', answeredAt: 'instant?', answer: 'text', madeVersion: 'number?' },
  },
  proposalFindings: { proposalId: 'id>proposals', findingId: 'id>findings' },
  proposalAnswers: { proposalId: 'id>proposals', itemId: 'id>briefItems', degree: 'word', text: 'text' },
  memos: { id: 'id', themeId: 'id>themes?', passageId: 'id>passages?', findingId: 'id>findings?', person: 'person', at: 'instant', text: 'text' },
  names: { id: 'id', name: 'text', reason: 'text', person: 'person', at: 'instant', mergedIntoId: 'id>names?', hidden: 'flag', votes: 'count?' },
  nameComments: { id: 'id', nameId: 'id>names', person: 'person', at: 'instant', text: 'text' },
  newsletters: { id: 'id', number: 'number?', title: 'text', state: 'word', publishedAt: 'instant?' },
  newsletterBlocks: { id: 'id', newsletterId: 'id>newsletters', place: 'number', heading: 'text', text: 'text', source: 'word' },
  newsletterNotes: { id: 'id', newsletterId: 'id>newsletters', person: 'person', at: 'instant', text: 'text' },
} as const satisfies Record<string, Record<string, string>>;

export type TableName = keyof typeof tables;
export const tableNames = Object.keys(tables) as TableName[];
export type TableRow = Record<string, string | number | boolean | string[] | null>;

export const columnsOf = (table: TableName): [name: string, kind: string][] => Object.entries(tables[table]);
export const isPerson = (kind: string): boolean => kind.startsWith('person');
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
  day: z.iso.date(),
  count: z.int().describe('of people; null where they are one to four'),
};

function columnSchema(kind: string): z.ZodType {
  const [, base = '', table, open] = /^(\w+)(?:>(\w+))?(\?)?$/.exec(kind)!;
  const plain = table ? kinds[base]!.describe(`id of a row of ${table}`) : kinds[base]!;
  return open ? plain.nullable() : plain;
}

/** What the published schema is called; it is offered beside the files and named in each. */
export const SCHEMA_NAME = 'project.schema.json';

/** The JSON file, exactly: what docs/schemas/project.schema.json publishes. */
export const projectFileSchema = z.strictObject({
  $schema: z.literal(SCHEMA_NAME),
  format: z.literal('uge13-project'),
  version: z.literal(3),
  project: z.strictObject({ id: z.uuid(), name: z.string(), brief: z.string(), starts: z.iso.date(), ends: z.iso.date() }),
  tables: z.strictObject(
    Object.fromEntries(
      tableNames.map((table) => [table, z.array(z.strictObject(Object.fromEntries(columnsOf(table).map(([name, kind]) => [name, columnSchema(kind)]))))]),
    ),
  ),
});
