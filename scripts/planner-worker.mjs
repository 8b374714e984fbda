import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import { register } from 'tsx/cjs/api';

// The thread in which rounds are planned: a solve holds its thread until it is done. It is started from its place in
// the checkout and reads the planner's own sources, so it is the same for the built app, for tests and for scripts.
register();
const require = createRequire(import.meta.url);
const { answerRound } = require('../lib/planning/rules.ts');
const { explainUnplaced } = require('../lib/planner-explanations/rules.ts');
const { judgePlan } = require('../lib/plans/runs/judging/rules.ts');

// Of one round several things are asked in turn: it is read once.
let last = { json: '', round: null };
function read(json) {
  if (json !== last.json) last = { json, round: JSON.parse(json) };
  return last.round;
}

const tasks = {
  answer: ({ json, solver, options }, highs, report) => answerRound(read(json), solver ? highs : null, { ...options, onProgress: report }),
  explain: ({ json, plan, options }, highs, report) =>
    explainUnplaced(read(json), plan, highs, { ...options, onPerson: (done, of) => void report({ phase: 'explaining', figure: Math.round((100 * done) / of) }) }),
  ready: () => null,
  judge: ({ json, plan, isTrial }) => judgePlan(read(json), plan, isTrial),
};

// A cold solver costs several times a warm one, so it is loaded before it is asked.
const loading = require('highs')();

parentPort.on('message', async ({ id, task, input }) => {
  try {
    const value = tasks[task](input, await loading, (progress) => parentPort.postMessage({ id, progress }));
    parentPort.postMessage({ id, value });
  } catch (error) {
    parentPort.postMessage({ id, failure: error instanceof Error ? `${error.name}: ${error.message}` : String(error) });
  }
});
