import { StartError } from './start-error.mjs';

const [neededMajor, neededMinor] = [20, 19];

/** Stops on a Node too old for what we use, before something fails in the middle with a riddle. */
export function requireNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > neededMajor || (major === neededMajor && minor >= neededMinor)) return;
  throw new StartError(`Node ${neededMajor}.${neededMinor} or newer is needed, and this is ${version}.`);
}
