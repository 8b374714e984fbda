import { explain, step } from './launcher/progress.mjs';
import { requireNode } from './launcher/node-version.mjs';

/** Names given to --selectProjects, which takes all that follow until the next option. */
function selectedProjects(args) {
  const at = args.findIndex((arg) => /^--selectProjects(=|$)/.test(arg));
  if (at < 0) return undefined;
  const rest = args.slice(at + 1);
  const end = rest.findIndex((arg) => arg.startsWith('-'));
  return [...args[at].split('=').slice(1), ...(end < 0 ? rest : rest.slice(0, end))];
}

/** Only the browser tests need the built app, and the build is the longest part of the set-up. */
function needsBuild(args) {
  const projects = selectedProjects(args);
  if (projects) return projects.includes('e2e');
  const files = args.filter((arg) => arg.includes('__tests__'));
  return files.length === 0 || files.some((file) => file.includes('e2e'));
}

// `npm test`: set-up, lint, types, and then every test in one run of Jest, whose closing lines
// come last. What follows `--` goes to Jest: npm test -- --selectProjects unit
try {
  requireNode();
  const args = process.argv.slice(2);
  const { install, setUp } = await import('./launcher/session.mjs');
  const { runNode } = await import('./launcher/run.mjs');
  await install();
  await setUp({ build: false });
  // The linter has one processor to itself for as long as the rest of the set-up takes.
  await Promise.all([
    step('Lint', () => runNode('Lint', ['node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.'])),
    (async () => {
      await step('Types', async () => {
        await runNode('Making the types of the routes', ['node_modules/next/dist/bin/next', 'typegen']);
        await runNode('The check of types', ['node_modules/typescript-7/bin/tsc', '--noEmit']);
      });
      if (needsBuild(args)) await setUp({ build: true });
    })(),
  ]);
  await runNode('Jest', ['node_modules/jest/bin/jest.js', ...args], { env: { ...process.env, NODE_ENV: 'test' }, show: true }).catch(() => process.exit(1));
} catch (error) {
  explain(error);
  process.exit(1);
}
