import { expect, it } from 'vitest';
import { groupScopes } from './group-scopes.ts';

it('offers what a token can use, all of a module first', () => {
  expect(
    groupScopes([
      'account.*',
      'account.update',
      'plan.*',
      'plan.approve',
      'plan.read',
      'token.read',
      'token.*',
    ]),
  ).toEqual([{ module: 'plan', scopes: ['plan.*', 'plan.approve', 'plan.read'] }]);
});
