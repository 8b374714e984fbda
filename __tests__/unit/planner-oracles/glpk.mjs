import { readFileSync } from 'node:fs';
import GLPK from 'glpk.js/node';

// Solves each model of standard input for one objective after the other, each held before the next. GLPK is an ES module
// with WebAssembly of its own, which Jest cannot load: so it is a program.
const glpk = await GLPK();
const models = JSON.parse(readFileSync(0, 'utf8'));

const answers = models.map(({ rows, columns, objectives }) => {
  const subjectTo = rows.map(({ vars, most, least }, index) => ({
    name: `r${index}`,
    vars: vars.map(([name, coef]) => ({ name, coef })),
    bnds: least === undefined ? { type: glpk.GLP_UP, ub: most, lb: 0 } : { type: glpk.GLP_LO, ub: 0, lb: least },
  }));
  return objectives.map((objective) => {
    const vars = objective.map(([name, coef]) => ({ name, coef }));
    if (vars.length === 0) return 0;
    const lp = { name: 'round', objective: { direction: glpk.GLP_MAX, name: 'goal', vars }, subjectTo, binaries: columns };
    const { result } = glpk.solve(lp, { msglev: glpk.GLP_MSG_OFF, presol: true });
    if (result.status !== glpk.GLP_OPT) throw new Error(`GLPK answered with status ${result.status}.`);
    const reached = Math.round(result.z);
    subjectTo.push({ name: `level${subjectTo.length}`, vars, bnds: { type: glpk.GLP_LO, ub: 0, lb: reached } });
    return reached;
  });
});
process.stdout.write(JSON.stringify(answers));
