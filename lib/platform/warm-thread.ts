import path from 'node:path';
import { Worker } from 'node:worker_threads';

export type RunOptions<Progress> = {
  /** The thread is ended when it has not answered by then. */
  seconds: number;
  onProgress?: (progress: Progress) => void;
  signal?: AbortSignal;
};

/** The thread did not answer in time, or ended by itself: another way must be found. */
export class ThreadLost extends Error {
  override name = 'ThreadLost';
}

type Job = { task: string; input: unknown; options: RunOptions<never>; settle: (end: { value: unknown } | { error: Error }) => void };
type Reply = { id: number; progress?: unknown; value?: unknown; failure?: string };

/**
 * One thread for work that would hold up everybody else, kept once it is started, since a cold one costs several times
 * as much. Jobs stand in line. The only way to stop work that holds its thread is to end the thread, so that is what
 * happens to one that overruns or is stopped; the next job gets a new one. An idle thread keeps no process alive.
 * `file` is an ES module, from the root of the checkout: no bundler may look at it.
 */
export function warmThread(file: string) {
  let worker: Worker | null = null;
  let running: { id: number; job: Job; timer: NodeJS.Timeout } | null = null;
  let count = 0;
  const waiting: Job[] = [];

  function start(): Worker {
    const started = new Worker(path.join(/* turbopackIgnore: true */ process.cwd(), file), {
      // Flags of the process (a hook of the launcher's, the debugger) are not for it; what it says goes nowhere.
      execArgv: [],
      stdout: true,
    });
    started.on('message', (reply: Reply) => receive(reply));
    started.on('error', (error) => lose(started, new ThreadLost(error.message)));
    started.on('exit', () => lose(started, new ThreadLost('the thread has ended')));
    started.unref();
    return started;
  }

  function lose(lost: Worker, error: Error): void {
    if (worker !== lost) return;
    worker = null;
    void lost.terminate();
    finish({ error });
  }

  function receive({ id, progress, value, failure }: Reply): void {
    if (running?.id !== id) return;
    if (progress !== undefined) (running.job.options.onProgress as ((said: unknown) => void) | undefined)?.(progress);
    else finish(failure === undefined ? { value } : { error: new Error(failure) });
  }

  function finish(end: { value: unknown } | { error: Error }): void {
    const done = running;
    running = null;
    if (done) {
      clearTimeout(done.timer);
      worker?.unref();
      done.job.settle(end);
    }
    next();
  }

  function next(): void {
    if (running) return;
    const job = waiting.shift();
    if (!job) return;
    worker ??= start();
    const at = worker;
    at.ref();
    const timer = setTimeout(() => lose(at, new ThreadLost('the thread took too long')), job.options.seconds * 1000);
    count += 1;
    running = { id: count, job, timer };
    at.postMessage({ id: count, task: job.task, input: job.input });
  }

  return {
    /** Rejects with `ThreadLost`, with the reason of the signal, or with what the task itself threw. */
    run<Value, Progress>(task: string, input: unknown, options: RunOptions<Progress>): Promise<Value> {
      const { signal } = options;
      return new Promise<Value>((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason as Error);
        const job: Job = {
          task,
          input,
          options: options as RunOptions<never>,
          settle(end) {
            signal?.removeEventListener('abort', stop);
            if ('error' in end) reject(end.error);
            else resolve(end.value as Value);
          },
        };
        const stop = () => {
          const at = waiting.indexOf(job);
          if (at >= 0) waiting.splice(at, 1);
          if (running?.job === job && worker) lose(worker, signal!.reason as Error);
          else job.settle({ error: signal!.reason as Error });
        };
        signal?.addEventListener('abort', stop, { once: true });
        waiting.push(job);
        next();
      });
    },
    /** Ends the thread; for tests, which leave nothing behind. */
    async end(): Promise<void> {
      const ending = worker;
      if (ending) lose(ending, new ThreadLost('ended'));
      await ending?.terminate();
    },
  };
}
