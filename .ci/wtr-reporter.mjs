/**
 * A reporter of web-test-runner that ends with the line `N passed, N failed`. Without it, a run in
 * which no test ran at all would exit with 0.
 */
export function countingReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const counts = sessions.map(countSession);
      const passed = sum(counts.map((count) => count.passed));
      const failed = sum(counts.map((count) => count.failed));
      process.on('exit', () => end(passed, failed));
    },
  };
}

function end(passed, failed) {
  console.log(`${passed} passed, ${failed} failed`);
  if (passed === 0 || failed > 0) process.exitCode = 1;
}

/** A skipped test counts as failed: nothing is skipped here. So does a file that did not load. */
function countSession(session) {
  const tests = session.testResults ? testsIn(session.testResults) : [];
  const passed = tests.filter((test) => test.passed && !test.skipped).length;
  const failed = tests.length - passed;
  const brokenOutsideTests = failed === 0 && (!session.passed || tests.length === 0);
  return { passed, failed: brokenOutsideTests ? 1 : failed };
}

function testsIn(suite) {
  return [...suite.tests, ...suite.suites.flatMap(testsIn)];
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
