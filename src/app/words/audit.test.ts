import { describe, expect, it } from 'vitest';
import { locales } from '#platform/i18n/locales.ts';
import { operations, permissions } from '../registry.ts';
import { namespaces } from './namespaces.ts';

const found = (tree: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((node, key) => (node as Record<string, unknown>)?.[key], tree);

describe.each(locales)('the log in %s', (locale) => {
  it.each([...new Set([...operations.map(({ name }) => name), ...Object.keys(permissions)])])(
    'names %s',
    async (name) => {
      const { default: words } = await namespaces.audit[locale]();
      expect(found(words, `operation.${name}`)).toEqual(expect.any(String));
    },
  );

  it('names every group of permissions', async () => {
    const { default: words } = await namespaces.access[locale]();
    const groups = new Set(Object.keys(permissions).map((name) => name.split('.')[0] ?? ''));
    for (const group of groups)
      expect(found(words, `tokens.group.${group}`), group).toEqual(expect.any(String));
  });
});
