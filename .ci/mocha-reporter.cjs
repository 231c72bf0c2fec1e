const Mocha = require('mocha');

/**
 * A reporter of mocha that prints what failed, and ends with the line `N passed, N failed`.
 * CommonJS, because mocha loads reporters with `require`. A skipped test counts as failed.
 */
module.exports = class CountingReporter extends Mocha.reporters.Base {
  constructor(runner, options) {
    super(runner, options);
    runner.once(Mocha.Runner.constants.EVENT_RUN_END, () => {
      this.epilogue();
      const { passes, failures, pending } = this.stats;
      console.log(`${passes} passed, ${failures + pending} failed`);
    });
  }
};
