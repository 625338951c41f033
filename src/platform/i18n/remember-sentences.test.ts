import { createInstance, type i18n } from 'i18next';
import { expect, it } from 'vitest';
import { rememberSentences } from './remember-sentences.ts';
import { translatorOptions } from './translator.ts';

const words = {
  first: {
    title: 'Перша',
    late_one: '{{count}} прострочене',
    late_few: '{{count}} прострочені',
    late_many: '{{count}} прострочених',
    of: '{{name}}: {{count}}',
  },
  second: { title: 'Друга' },
};

/** These words aren't the program's, whose keys the types know. */
type Fix = (locale: string, namespace: string) => (key: string, options?: unknown) => string;
const scope = (made: i18n): Fix => made.getFixedT.bind(made) as unknown as Fix;

async function instance() {
  const made = createInstance();
  const options = { ...translatorOptions, initAsync: false, ns: Object.keys(words) };
  await made.init({ ...options, lng: 'uk', resources: { uk: words } });
  return made;
}

it('says the same as before, the first time and again, in every scope', async () => {
  const plain = await instance();
  const remembering = await instance();
  rememberSentences(remembering);
  for (const namespace of ['first', 'second']) {
    const expected = scope(plain)('uk', namespace);
    for (const t of [0, 1].map(() => scope(remembering)('uk', namespace))) {
      expect(t('title')).toBe(expected('title'));
      expect(t('first:title')).toBe('Перша');
      for (const count of [1, 3, 5, 21])
        expect(t('late', { count })).toBe(expected('late', { count }));
      expect(t('of', { name: 'А', count: 1 })).toBe(expected('of', { name: 'А', count: 1 }));
      expect(t('of', { name: 'Б', count: 1 })).toBe(expected('of', { name: 'Б', count: 1 }));
      expect(t('absent', 'за замовчуванням')).toBe('за замовчуванням');
      expect(t('absent')).toBe('absent');
    }
  }
});

it('keeps one function for a scope', async () => {
  const remembering = await instance();
  rememberSentences(remembering);
  const fix = scope(remembering);
  expect(fix('uk', 'first')).toBe(fix('uk', 'first'));
  expect(fix('uk', 'first')).not.toBe(fix('uk', 'second'));
});
