import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { locales } from '#platform/i18n/locales.ts';
import { operations, permissions } from '../registry.ts';
import { namespaces } from './namespaces.ts';

const found = (tree: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((node, key) => (node as Record<string, unknown>)?.[key], tree);

/** Kinds of objects as the operations name them in the audit. */
const source = join(import.meta.dirname, '../..');
const objectTypes = new Set(
  globSync('{modules,platform}/**/*.ts', { cwd: source })
    .filter((path) => !path.endsWith('.test.ts'))
    .flatMap((path) => [
      ...readFileSync(join(source, path), 'utf8').matchAll(/objectType: '([a-z_]+)'/g),
    ])
    .map(([, type = '']) => type),
);

describe.each(locales)('the log in %s', (locale) => {
  it.each([...new Set([...operations.map(({ name }) => name), ...Object.keys(permissions)])])(
    'names %s',
    async (name) => {
      const { default: words } = await namespaces.audit[locale]();
      expect(found(words, `operation.${name}`)).toEqual(expect.any(String));
    },
  );

  it('names every kind of object', async () => {
    const { default: words } = await namespaces.audit[locale]();
    expect(objectTypes).toContain('organisation');
    for (const type of objectTypes)
      expect(found(words, `object.${type}`), type).toEqual(expect.any(String));
  });

  it('names every group of permissions', async () => {
    const { default: words } = await namespaces.access[locale]();
    const groups = new Set(Object.keys(permissions).map((name) => name.split('.')[0] ?? ''));
    for (const group of groups)
      expect(found(words, `tokens.group.${group}`), group).toEqual(expect.any(String));
  });
});
