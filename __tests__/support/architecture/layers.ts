import { domainOf, importsOf, type Source, type Violation } from './source';

const vocabulary = ['schema', 'rules', 'access', 'queries', 'commands', 'types'];
const forComponents = ['schema', 'rules', 'access', 'types'];
const dataFiles = ['queries', 'commands'];

/** The last part of a domain file's name: `lib/visits/queries` and `lib/visits/week/queries` are both queries. */
const kindOf = (target: string) => target.replace(/\.tsx?$/, '').split('/').pop() ?? '';

/** app → components → lib/<domain> → lib/platform, and who may touch the database. */
export function checkLayers(sources: Source[]): Violation[] {
  return sources.flatMap((source) => {
    const violations: Violation[] = [];
    const report = (rule: string, detail: string) => violations.push({ path: source.path, rule, detail });
    const domain = domainOf(source.path);
    if (domain && !vocabulary.includes(kindOf(source.path))) report('vocabulary', kindOf(source.path));
    for (const { target, typeOnly } of importsOf(source)) {
      const into = (folder: string) => target.startsWith(`${folder}/`);
      if (source.path.startsWith('lib/') && (into('app') || into('components'))) report('direction', target);
      if (source.path.startsWith('lib/platform/') && domainOf(target)) report('direction', target);
      if (source.path.startsWith('components/') && into('app')) report('direction', target);
      if (/^components\/(ui|forms)\//.test(source.path) && domainOf(target)) report('designSystemKnowsNoDomain', target);
      if (source.path.startsWith('components/') && domainOf(target) && !forComponents.includes(kindOf(target))) {
        report('componentImports', target);
      }
      if (source.path.startsWith('app/') && domainOf(target) && !vocabulary.includes(kindOf(target))) {
        report('vocabulary', target);
      }
      const touchesDatabase = !typeOnly && /^lib\/platform\/db\/(client|lock|generated)/.test(target);
      const mayTouch =
        source.path.startsWith('lib/platform/') || (domain !== null && dataFiles.includes(kindOf(source.path)));
      if (touchesDatabase && !mayTouch) report('database', target);
      if (/^(pg|@prisma\/)/.test(target) && !source.path.startsWith('lib/platform/')) report('database', target);
    }
    const pure = domain !== null && ['schema', 'rules', 'access', 'types'].includes(kindOf(source.path));
    if (pure && importsOf(source).some(({ target }) => target === 'server-only')) report('pureIsForBothSides', source.path);
    const dataFile = domain !== null && dataFiles.includes(kindOf(source.path));
    if (dataFile && !importsOf(source).some(({ target }) => target === 'server-only')) report('serverOnly', source.path);
    return violations;
  });
}

/** No domain may reach itself through others. Types count too: a circle of types is a circle to the reader. */
export function checkCycles(sources: Source[]): Violation[] {
  const edges = new Map<string, Map<string, string>>();
  for (const source of sources) {
    const from = domainOf(source.path);
    if (!from) continue;
    for (const { target } of importsOf(source)) {
      const to = domainOf(target);
      if (!to || to === from) continue;
      const targets = edges.get(from) ?? new Map<string, string>();
      edges.set(from, targets.set(to, `${source.path} → ${target}`));
    }
  }
  const violations: Violation[] = [];
  for (const start of edges.keys()) {
    const reach = new Set<string>();
    const walk = (at: string, trail: string[]) => {
      for (const [next, edge] of edges.get(at) ?? []) {
        if (next === start) {
          violations.push({ path: `lib/${start}`, rule: 'cycle', detail: [...trail, edge].join(', ') });
        } else if (!reach.has(next)) {
          reach.add(next);
          walk(next, [...trail, edge]);
        }
      }
    };
    walk(start, []);
  }
  return violations;
}
