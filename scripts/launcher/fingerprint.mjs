import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';

function* filesBelow(file, skip) {
  if (!existsSync(file) || skip.some((part) => file.endsWith(part))) return;
  if (!statSync(file).isDirectory()) {
    yield file;
    return;
  }
  for (const name of readdirSync(file).sort()) yield* filesBelow(path.join(file, name), skip);
}

/** Hash over the contents of files and folders of the checkout, and over further texts. */
export function fingerprint(paths, { skip = [], also = [] } = {}) {
  const hash = createHash('sha256');
  for (const start of paths) {
    for (const file of filesBelow(path.join(root, start), skip)) {
      hash.update(`\0${path.relative(root, file)}\0`).update(readFileSync(file));
    }
  }
  return hash.update(JSON.stringify(also)).digest('hex');
}

/**
 * Runs `work` unless it was last done with the same print. The mark is taken away first, so
 * that work which is interrupted is done again.
 */
export async function unlessDone(marker, print, work) {
  if (existsSync(marker) && readFileSync(marker, 'utf8') === print) return 'up to date';
  rmSync(marker, { force: true });
  const remark = await work();
  mkdirSync(path.dirname(marker), { recursive: true });
  writeFileSync(marker, print);
  return remark;
}
