import { expect, test } from 'vitest';
import { failedTests } from './failed-tests.mjs';

test('tells each failed test, and a file without any by why it could not be loaded', () => {
  const passed = { status: 'passed', fullName: 'works', failureMessages: [] };
  const failed = {
    status: 'failed',
    fullName: 'adds two numbers',
    failureMessages: ['AssertionError: expected 5 to be 4\n    at add.test.ts:3'],
  };
  const testResults = [
    { name: '/clone/src/well.test.ts', status: 'passed', message: '', assertionResults: [passed] },
    {
      ...{ name: '/clone/src/add.test.ts', status: 'failed', message: '' },
      assertionResults: [passed, failed],
    },
    {
      ...{ name: '/clone/src/gone.test.ts', status: 'failed', assertionResults: [] },
      message: 'Cannot find module "./gone.ts"\nRequire stack:',
    },
  ];
  expect(failedTests({ testResults }, '/clone')).toEqual([
    'src/add.test.ts › adds two numbers: AssertionError: expected 5 to be 4',
    'src/gone.test.ts: Cannot find module "./gone.ts"',
  ]);
});

test('a run that ended before it wrote its report has nothing to tell', () => {
  expect(failedTests({}, '/clone')).toEqual([]);
});
