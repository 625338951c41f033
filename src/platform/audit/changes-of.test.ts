import { expect, it } from 'vitest';
import { changesOf } from './changes-of.ts';

it('keeps only the fields that differ, on both sides', () => {
  const before = { post: 'методист', aliases: ['А'], email: null, gone: 1 };
  const after = { post: 'завідувач', aliases: ['А'], email: undefined, added: 2 };
  expect(changesOf(before, after)).toEqual({
    before: { post: 'методист', gone: 1, added: null },
    after: { post: 'завідувач', gone: null, added: 2 },
  });
});
