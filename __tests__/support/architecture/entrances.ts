import ts from 'typescript';
import { parse, type Source, type Violation } from './source';

const actionWrappers = ['defineAction', 'defineLinkAction', 'definePublicAction'];
/** Handlers that somebody signed out must reach; each is looked at by hand. */
export const openHandlers = [
  'app/api/auth/[...nextauth]/route.ts',
  'app/api/health/route.ts',
  'app/signin/start/route.ts',
];
/** These have a wrapper for those without a session, and are looked at by hand as well. */
export const publicHandlers = ['app/api/feeds/[key]/route.ts', 'app/signin/link/route.ts', 'app/signin/link/[token]/enter/route.ts'];

type Export = { name: string; wrapper: string | null };

/** The value exports of a file, each with the name of the function whose call makes it. */
export function exportsOf(source: Source): Export[] {
  const found: Export[] = [];
  for (const statement of parse(source).statements) {
    const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
    const exported = modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
    if (ts.isVariableStatement(statement) && exported) {
      for (const { name, initializer } of statement.declarationList.declarations) {
        found.push({ name: name.getText(), wrapper: initializer && ts.isCallExpression(initializer) ? initializer.expression.getText() : null });
      }
    } else if (ts.isFunctionDeclaration(statement) && exported) {
      found.push({ name: statement.name?.text ?? 'default', wrapper: null });
    } else if (ts.isExportDeclaration(statement) && !statement.isTypeOnly) {
      found.push({ name: statement.getText(), wrapper: null });
    } else if (ts.isExportAssignment(statement)) {
      found.push({ name: 'default', wrapper: null });
    }
  }
  return found;
}

function usesServer(source: Source): boolean {
  let found = false;
  const visit = (node: ts.Node) => {
    if (ts.isExpressionStatement(node) && ts.isStringLiteral(node.expression) && node.expression.text === 'use server') found = true;
    ts.forEachChild(node, visit);
  };
  visit(parse(source));
  return found;
}

/** Each server action is a public POST and each handler a public address: all are made by the one wrapper. */
export function checkEntrances(sources: Source[]): Violation[] {
  return sources.flatMap((source) => {
    const violations: Violation[] = [];
    const report = (rule: string, detail: string) => violations.push({ path: source.path, rule, detail });
    const isActions = /^app\/(.*\/)?actions\.ts$/.test(source.path);
    if (usesServer(source) && !isActions) report('useServerOnlyInActions', source.path);
    if (isActions) {
      if (!/^\s*(\/\*[\s\S]*?\*\/\s*)?['"]use server['"]/.test(source.text)) report('actionsWithoutUseServer', source.path);
      for (const { name, wrapper } of exportsOf(source)) {
        if (!wrapper || !actionWrappers.includes(wrapper)) report('actionWithoutWrapper', name);
        if (!name.endsWith('Action')) report('actionName', name);
      }
    }
    if (/\/route\.tsx?$/.test(source.path) && !openHandlers.includes(source.path)) {
      for (const { name, wrapper } of exportsOf(source)) {
        const wanted = publicHandlers.includes(source.path) ? 'definePublicRoute' : 'defineRoute';
        if (/^[A-Z]+$/.test(name) && wrapper !== wanted) report('handlerWithoutWrapper', name);
      }
    }
    return violations;
  });
}
