import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const MEBIBYTE = 1024 * 1024;

/** Resident memory of a process in MiB. */
export function memoryOf(pid: number): number {
  try {
    const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return (Number(kilobytes) * 1024) / MEBIBYTE;
  } catch {
    // No /proc, as on a Mac.
    return (Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) * 1024) / MEBIBYTE;
  }
}

/** Watches a process while `work` goes on, and gives its highest memory in MiB with what `work` answered. */
export async function peakDuring<Value>(pid: number, work: () => Promise<Value>): Promise<{ value: Value; peak: number }> {
  let peak = memoryOf(pid);
  const watch = setInterval(() => {
    peak = Math.max(peak, memoryOf(pid));
  }, 10);
  try {
    const value = await work();
    return { value, peak: Math.max(peak, memoryOf(pid)) };
  } finally {
    clearInterval(watch);
  }
}
