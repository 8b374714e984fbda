import { readFileSync } from 'node:fs';
import path from 'node:path';
import highsLoader from 'highs';
import { createTranslator } from 'next-intl';
import { explainUnplaced } from '@/lib/planner-explanations/rules';
import { readRound } from '@/lib/planner-format/rules';
import type { FileError, FileRemark } from '@/lib/planner-format/types';
import type { PlannerRound } from '@/lib/planner/types';
import { answerRound } from '@/lib/planning/rules';
import { messages } from '@/messages';

/** A tenth of a second each: for more than these one says so. */
const USUALLY_EXPLAINED = 200;
const WRONG_INPUT = 2;
const usage = 'Usage: npm run plan -- round.json > plan.json   (or - for standard input; --seed <number> for another of equally good plans; --explain <number> or --explain all for how many without a visit are told what would help)';

class InputError extends Error {}

function readArguments(args: string[]): { file: string; seed: number; explain: number } {
  const rest = [...args];
  const option = (name: string, usual: string) => {
    const at = rest.indexOf(name);
    return at < 0 ? usual : (rest.splice(at, 2)[1] ?? '');
  };
  const seed = readCount(option('--seed', '0'));
  const asked = option('--explain', String(USUALLY_EXPLAINED));
  const explain = asked === 'all' ? Number.POSITIVE_INFINITY : readCount(asked);
  const [file = '-', ...more] = rest;
  if (more.length > 0 || file.startsWith('--')) throw new InputError(usage);
  if (file === '-' && process.stdin.isTTY) throw new InputError(usage);
  return { file, seed, explain };
}

function readCount(text: string): number {
  const count = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(count)) throw new InputError(usage);
  return count;
}

function readText(file: string): string {
  if (file === '-') return readFileSync(0, 'utf8');
  // npm runs scripts in the checkout, wherever it was called.
  const from = path.resolve(process.env.INIT_CWD ?? process.cwd(), file);
  try {
    return readFileSync(from, 'utf8');
  } catch (error) {
    throw new InputError(`${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
}

const say = createTranslator({ locale: 'en', messages: messages.en, namespace: 'plannerFormat' }) as unknown as (key: string, params: object) => string;
const place = ({ path: at }: FileError | FileRemark) => at || '(the file)';

function readFile(file: string): PlannerRound {
  const reading = readRound(readText(file));
  if (reading.ok) {
    for (const remark of reading.remarks) console.error(`note: ${place(remark)}: ${say(`remarks.${remark.key}`, remark.params)}`);
    return reading.round;
  }
  const { errors } = reading;
  for (const error of errors) console.error(`${place(error)}: ${say(`errors.${error.key}`, error.params)}`);
  throw new InputError(errors.length === 1 ? '1 error; there is no plan.' : `${errors.length} errors; there is no plan.`);
}

async function main(): Promise<void> {
  const { file, seed, explain } = readArguments(process.argv.slice(2));
  const round = readFile(file);
  const highs = await highsLoader();
  const plan = answerRound(round, highs, { seed });
  const people = plan.unplaced.slice(0, explain).map(({ person }) => person);
  if (people.length < plan.unplaced.length) console.error(`note: what would help is worked out for the first ${people.length} of ${plan.unplaced.length} people without a visit; --explain all for everybody.`);
  const explained = new Map(explainUnplaced(round, plan, highs, { people, seed }).map((unplaced) => [unplaced.person, unplaced]));
  const { visits, unplaced, levels, ...rest } = plan;
  const answer = { visits, unplaced: unplaced.map((one) => explained.get(one.person) ?? one), levels, ...rest };
  process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
}

main().catch((error: unknown) => {
  console.error(error instanceof InputError ? error.message : error);
  process.exitCode = error instanceof InputError ? WRONG_INPUT : 1;
});
