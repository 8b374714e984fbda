import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findViolations } from '@/lib/planner-check/rules';
import { readRound } from '@/lib/planner-format/rules';
import { planFileSchema } from '@/lib/planner-format/schema';

jest.setTimeout(120_000);

const root = path.join(__dirname, '../../..');
const example = path.join(root, 'docs/examples/round.json');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'plan-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** As people type it, in a shell: what npm says of itself must not end up in the plan either. */
function plan(file: string, answer: string) {
  const { status, stderr } = spawnSync('sh', ['-c', 'npm run plan -- "$0" > "$1"', file, answer], { cwd: root, encoding: 'utf8' });
  return { status, stderr, answer: readFileSync(answer, 'utf8') };
}

test('a round goes in as a file and the plan comes out, alone and of the promised form', () => {
  const { status, answer } = plan(example, path.join(folder, 'plan.json'));
  expect(status).toBe(0);
  const parsed = planFileSchema.parse(JSON.parse(answer));
  const reading = readRound(readFileSync(example, 'utf8'));
  if (!reading.ok) throw new Error('The example is broken.');
  expect(findViolations(reading.round, parsed.visits)).toEqual([]);
  // Bo was left out before; the front desk can spare one of the two.
  expect(parsed.visits).toEqual(expect.arrayContaining([{ person: 'bo', opening: 'returns' }, { person: 'dorte', opening: 'passports' }]));
  expect(parsed.levels[0]).toEqual({ name: 'placed', value: 2, bound: 2, proven: true });
  expect(parsed.unplaced).toMatchObject([
    { person: 'anna', relaxation: { staffing: [{ desk: 'front', from: '2027-03-30T09:40', to: '2027-03-30T12:20', needed: 2, left: 1 }] } },
  ]);
});

test('a broken file is answered with every place, exit code 2 and no plan', () => {
  const broken = path.join(folder, 'broken.json');
  const whole = JSON.parse(readFileSync(example, 'utf8'));
  whole.openings[0].from = '2027-03-28T02:30';
  whole.openings[1].seats = -1;
  whole.people[0].unit = 'nowhere';
  writeFileSync(broken, JSON.stringify(whole));
  const { status, stderr, answer } = plan(broken, path.join(folder, 'none.json'));
  expect({ status, answer }).toEqual({ status: 2, answer: '' });
  for (const at of ['/openings/0/from: ', '/openings/1/seats: ', '/people/0/unit: ']) expect(stderr).toContain(at);
  expect(stderr).toContain('3 errors; there is no plan.');
});

test('it reads standard input too, and says so when there is no such file', () => {
  const run = (args: string[], input?: Buffer) => spawnSync(process.execPath, ['scripts/plan.mjs', ...args], { cwd: root, encoding: 'utf8', input });
  expect(JSON.parse(run(['-'], readFileSync(example)).stdout)).toMatchObject({ method: 'mip' });
  expect(run(['nowhere.json'])).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('nowhere.json cannot be read (ENOENT)') });
});

test('as many are told what would help as one asks for', () => {
  const run = (...args: string[]) => spawnSync(process.execPath, ['scripts/plan.mjs', example, ...args], { cwd: root, encoding: 'utf8' });
  const helped = (printed: string) => planFileSchema.parse(JSON.parse(printed)).unplaced.filter(({ relaxation }) => relaxation).length;
  const none = run('--explain', '0');
  expect(helped(none.stdout)).toBe(0);
  expect(none.stderr).toContain('the first 0 of 1 people without a visit; --explain all for everybody.');
  const all = run('--seed', '3', '--explain', 'all');
  expect(helped(all.stdout)).toBe(1);
  expect(all.stderr).not.toContain('note:');
  for (const wrong of [['--explain'], ['--explain', 'some'], ['--explain', '-1'], ['--seed', '']]) {
    expect(run(...wrong)).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('Usage: npm run plan') });
  }
});
