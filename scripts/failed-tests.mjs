import { relative } from 'node:path';

/**
 * What failed in a run of Vitest, for the end of a long terminal: a line for each test, and for each file that could not
 * be loaded.
 * @param {import('./failed-tests.d.mts').Report} report as Vitest's JSON reporter writes it
 * @param {string} root the folder that files are named from
 * @returns {string[]}
 */
export function failedTests({ testResults = [] }, root) {
  return testResults
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, message, assertionResults }) => {
      const file = relative(root, name);
      const failed = assertionResults.filter(({ status }) => status === 'failed');
      return failed.length > 0
        ? failed.map((one) => `${file} › ${one.fullName}: ${firstLine(one.failureMessages[0])}`)
        : [`${file}: ${firstLine(message)}`];
    });
}

const firstLine = (text = '') => text.trim().split('\n')[0].slice(0, 200);
