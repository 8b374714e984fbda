import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the checkout. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Absolute path of a file or folder inside the checkout. */
export const inRoot = (...parts) => path.join(root, ...parts);

/**
 * The folder of one embedded instance. Each port has its own, so two instances
 * from one checkout are two separate demonstrations that cannot stop each other's database.
 */
export const dataFolder = (env, port) =>
  env.UGE13_DATA ? path.resolve(root, env.UGE13_DATA) : inRoot('.data', String(port));
