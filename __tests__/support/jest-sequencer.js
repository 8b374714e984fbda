const Sequencer = require('@jest/test-sequencer').default;
const { projectNames } = require('../../jest.config.js');

/** On a fresh machine Jest knows no times and goes by size; these take minutes, and the last of all would run alone. */
const longest = ['e2e/every-page', 'e2e/hostile', 'e2e/access'];

/** Keeps Jest's own order (failed first, then the long ones) within a project, and projects in their order. */
class ByProject extends Sequencer {
  sort(tests) {
    const rank = (test) => projectNames.indexOf(test.context.config.displayName?.name);
    const length = (test) => (longest.some((name) => test.path.includes(name)) ? 0 : 1);
    return super.sort(tests).sort((one, other) => rank(one) - rank(other) || length(one) - length(other));
  }
}

module.exports = ByProject;
