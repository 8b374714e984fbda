const Sequencer = require('@jest/test-sequencer').default;
const { projectNames } = require('../../jest.config.js');

/** Keeps Jest's own order (failed first, then the long ones) within a project, and projects in their order. */
class ByProject extends Sequencer {
  sort(tests) {
    const rank = (test) => projectNames.indexOf(test.context.config.displayName?.name);
    return super.sort(tests).sort((one, other) => rank(one) - rank(other));
  }
}

module.exports = ByProject;
