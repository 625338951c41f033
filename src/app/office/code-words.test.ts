import { expect, it } from 'vitest';
import { packWord } from './code-words.ts';

const say = (objectType: string, field: string, code: string) =>
  packWord('ua-vet', 'en', { objectType, field, code });

it('says what a code of the pack means, by the field and the kind of object', () => {
  expect(say('organisation', 'kind', 'base-site')).toMatch(/site/i);
  expect(say('organisation', 'ownership', 'state')).toMatch(/^state/i);
  expect(say('section', 'kind', 'council')).toMatch(/council/i);
});

it('leaves what is no code, or none of the pack', () => {
  expect(say('organisation', 'kind', 'no-such-kind')).toBeNull();
  expect(say('person', 'note', 'Приватна бесіда')).toBeNull();
});
