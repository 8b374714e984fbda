import { database } from '@/lib/platform/db/client';
import type { CivilDate } from '@/lib/platform/time';
import { makeEmployee } from '@/prisma/seed/factories-organisation';
import type { Things } from '../access-table';
import type { Field } from '../raw-request';

const nobodys = '00000000-0000-7000-8000-000000000000';
const noId = "'; DROP TABLE visits; --";
const spoilt = ['x'.repeat(20_000), 'før\u0000efter', 'Hun er født 010190-1234'];
const noNumber = ['-1', '1.5', '-1e309', '99999999999999999999'];

/**
 * What a field of each kind must refuse while the rest of its form is right: by what the value is, which the form says of
 * each such field; or `alone`, by what it means, which is the whole form's answer.
 */
export const badValues = {
  id: { values: ['', noId], alone: [nobodys] },
  optionalId: { values: [noId], alone: [nobodys] },
  /** Made by the browser, and so nobody else's where it is new. */
  key: { values: ['', 'x', noId] },
  day: { values: ['', '2027-02-30', '30-03-2027', '-1e309'] },
  time: { values: ['', '25:00', '{count}'] },
  optionalTime: { values: ['25:00', '{count}'] },
  number: { values: ['', ...noNumber] },
  optionalNumber: { values: noNumber },
  /** Of the thing as it was when the form was drawn. */
  version: { values: ['', ...noNumber], alone: ['7'] },
  choice: { values: ['', '__proto__', '👩🏽‍🚒'] },
  optionalChoice: { values: ['__proto__', '👩🏽‍🚒'] },
  /** Words that are right only where somebody else has said them. */
  said: { values: ['x'.repeat(300)], alone: ['__proto__'] },
  tick: { values: ['ja', '__proto__'] },
  email: { values: ['', 'ikke en adresse', 'a@b', `${'x'.repeat(260)}@kommune.example`] },
  /** What was shown before the question whether to go on. */
  seen: { values: ['x'.repeat(100)], alone: ['', 'noget andet'] },
  text: { values: ['', ' \u00a0 ', ...spoilt] },
  optionalText: { values: spoilt },
} satisfies Record<string, { values: string[]; alone?: string[] }>;
export type Kind = keyof typeof badValues;

export const isText = (kind: Kind): boolean => kind === 'text' || kind === 'optionalText';

export type Form = {
  fields: (readonly [name: string, value: string, kind: Kind])[];
  /** Whose it is; without, it is anybody's who may do everything. */
  as?: string;
};

/** Makes what the form is about, untouched by anything else, and fills the form so that it must succeed. */
export type MakeForm = (ground: Ground) => Promise<Form>;

/** What the forms stand on: the programme's things, people who may do everything, and a round with the days of its week. */
export type Ground = { things: Things; people: readonly string[]; projectId: string; roundId: string; days: readonly CivilDate[] };

/** Somebody of a unit of their own. At a site that is there: pages show every way between two sites, and a hundred sites are no municipality. */
export const newcomer = ({ things }: Ground) => makeEmployee(database(), { siteId: things.site });

export const asPosted = ({ fields }: Form): Field[] => fields.map(([name, value]) => [name, value] as const);

/** The form with other values in the place of some. */
export const withValues = ({ fields }: Form, values: ReadonlyMap<string, string>): Field[] =>
  fields.map(([name, right]) => [name, values.get(name) ?? right] as const);

/** What a form must refuse, as many fields at once as it can tell apart in its answer. */
export function wrongPosts({ fields }: Form): [name: string, value: string][][] {
  const turns = Math.max(...fields.map(([, , kind]) => badValues[kind].values.length));
  const together = Array.from({ length: turns }, (_, turn) =>
    fields.flatMap(([name, , kind]): [string, string][] => (turn in badValues[kind].values ? [[name, badValues[kind].values[turn]!]] : [])),
  );
  const alone = fields.flatMap(([name, , kind]) => {
    const { alone: values = [] }: { values: string[]; alone?: string[] } = badValues[kind];
    return values.map((value): [string, string][] => [[name, value]]);
  });
  return [...together, ...alone];
}

/** The form with these words in every field that takes any words; where they must not be taken twice, a mark makes them differ. */
export const withWords = (form: Form, words: string | Buffer, mark: string): Field[] =>
  form.fields.map(([name, value, kind]) => [name, isText(kind) ? Buffer.concat([Buffer.from(words), Buffer.from(` ${mark}`)]) : value] as const);
