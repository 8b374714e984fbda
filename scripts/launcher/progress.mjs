import { StartError } from './start-error.mjs';

const colour = process.stdout.isTTY && !process.env.NO_COLOR;
const paint = (code, text) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);

export const say = (text) => console.log(text);

/** Runs one step of the set-up and says what it is and how long it took; `work` may return a remark. */
export async function step(title, work) {
  const started = Date.now();
  if (process.stdout.isTTY) process.stdout.write(`${paint(2, '…')} ${title}`);
  else say(`… ${title}`);
  const clear = process.stdout.isTTY ? '\r\u001b[2K' : '';
  try {
    const remark = await work();
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    say(`${clear}${paint(32, '✓')} ${title}${typeof remark === 'string' && remark.trim() ? ` (${remark.trim()})` : ''} ${paint(2, `${seconds} s`)}`);
  } catch (error) {
    say(`${clear}${paint(31, '✗')} ${title}`);
    throw error;
  }
}

/** Says why it ends. What the operator can mend is one sentence; a bug keeps its stack. */
export function explain(error) {
  console.error(`\n${paint(31, error instanceof StartError ? error.message : (error?.stack ?? String(error)))}\n`);
}
