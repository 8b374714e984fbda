import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** A file of the code under watch: its path from the root with forward slashes, and its text. */
export type Source = { path: string; text: string };
export type Violation = { path: string; rule: string; detail: string };

export const root = path.resolve(__dirname, '../../..');
const watched = ['app', 'components', 'lib', 'messages', 'proxy.ts'];

/** All TypeScript files of the app; generated code is nobody's to mend. */
export function readSources(): Source[] {
  const found: Source[] = [];
  const visit = (relative: string) => {
    const full = path.join(root, relative);
    if (/\.tsx?$/.test(relative)) return void found.push({ path: relative, text: readFileSync(full, 'utf8') });
    for (const entry of readdirSync(full, { withFileTypes: true })) {
      const next = `${relative}/${entry.name}`;
      if (next === 'lib/platform/db/generated') continue;
      if (entry.isDirectory() || /\.tsx?$/.test(entry.name)) visit(next);
    }
  };
  watched.forEach(visit);
  return found;
}

export function parse({ path: name, text }: Source): ts.SourceFile {
  return ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, name.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
}

export type Import = { target: string; typeOnly: boolean };

/** What a file imports from inside the repository, as root-relative paths without ending; packages as they are written. */
export function importsOf(source: Source): Import[] {
  const imports: Import[] = [];
  const add = (specifier: string, typeOnly: boolean) => {
    const target = specifier.startsWith('@/')
      ? specifier.slice(2)
      : specifier.startsWith('.')
        ? path.posix.join(path.posix.dirname(source.path), specifier)
        : specifier;
    imports.push({ target, typeOnly });
  };
  const visit = (node: ts.Node) => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
      const typeOnly = ts.isImportDeclaration(node) ? Boolean(node.importClause?.isTypeOnly) : node.isTypeOnly;
      add(node.moduleSpecifier.text, typeOnly);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      if (argument && ts.isStringLiteral(argument)) add(argument.text, false);
    }
    ts.forEachChild(node, visit);
  };
  visit(parse(source));
  return imports;
}

/** `lib/visits/rules.ts` is of the domain "visits"; the platform and what is no domain give null. */
export function domainOf(target: string): string | null {
  const match = /^lib\/([^/]+)(\/|$)/.exec(target);
  return match && match[1] !== 'platform' ? match[1]! : null;
}
