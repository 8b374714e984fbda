import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

export interface Started {
  process: ChildProcess;
  port: number;
  /** All it has printed so far. */
  said: () => string;
  /** Resolves with the exit code once it has ended. */
  ended: Promise<number | null>;
}

/** Runs the program behind `npm start` (or `npm run dev`) with these settings alone, and waits until it serves or ends. */
export async function startCommand(settings: Record<string, string>, program: 'start' | 'dev' = 'start'): Promise<Started> {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, [`scripts/${program}.mjs`], {
    env: { PATH, HOME, ...(program === 'start' && { NODE_ENV: 'production' }), ...settings } as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const ended = once(child, 'close').then(([code]) => code as number | null);
  await new Promise<void>((resolve) => {
    const listen = (data: Buffer) => {
      text += data;
      if (text.includes('Ctrl-C stops it')) resolve();
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    void ended.then(() => resolve());
  });
  return { process: child, port: Number(settings.PORT), said: () => text, ended };
}
