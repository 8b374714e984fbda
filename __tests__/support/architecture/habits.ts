import ts from 'typescript';
import { domainOf, parse, type Source, type Violation } from './source';

const drawers = /(^|\/)(utils?|helpers?|services?|managers?|misc|common|index)(\.tsx?|\/|$)/;
const kebab = /^(\[{1,2}(\.\.\.)?[a-zA-Z]+\]{1,2}|\([a-z-]+\)|[a-z0-9]+(-[a-z0-9]+)*(\.d)?\.tsx?|[a-z0-9]+(-[a-z0-9]+)*)$/;

/** The worst habits of this kind of code, each with what stops it. */
export function checkHabits(sources: Source[]): Violation[] {
  return sources.flatMap((source) => {
    const violations: Violation[] = [];
    const report = (rule: string, detail: string) => violations.push({ path: source.path, rule, detail });
    if (drawers.test(source.path) && source.path !== 'messages/index.ts') report('junkDrawer', source.path);
    for (const part of source.path.split('/')) if (!kebab.test(part)) report('kebabCase', part);

    const visit = (node: ts.Node) => {
      const text = node.getText();
      if (ts.isPropertyAccessExpression(node) && text === 'process.env' && source.path !== 'lib/platform/env.ts') {
        report('environmentReadOnce', text);
      }
      if (domainOf(source.path)) {
        if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) report('hiddenClock', text);
        if (ts.isCallExpression(node) && node.expression.getText() === 'Date.now') report('hiddenClock', text);
        if (ts.isIdentifier(node) && node.text === 'getActor') report('hiddenSession', text);
      }
      ts.forEachChild(node, visit);
    };
    visit(parse(source));
    return violations;
  });
}
