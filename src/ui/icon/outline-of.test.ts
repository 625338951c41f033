import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as icons from '@tabler/icons-react';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { outlineOf } from './outline-of.ts';

const src = join(import.meta.dirname, '../..');
const used = new Set(
  globSync('**/*.{ts,tsx}', { cwd: src }).flatMap(
    (file) => readFileSync(join(src, file), 'utf8').match(/\bIcon[A-Z]\w+/g) ?? [],
  ),
);
const drawn = Object.entries(icons).filter(([name]) => used.has(name)) as [string, icons.Icon][];

it('finds the icons of the pages', () => expect(drawn.length).toBeGreaterThan(40));

it.each(drawn)('draws the lines of %s as the package does, and no other', (_, icon) => {
  const svg = renderToStaticMarkup(createElement(icon));
  const lines = [...svg.matchAll(/<path d="([^"]+)"/g)].map(([, d]) => d).join('');
  expect(lines).not.toBe('');
  expect(outlineOf(icon)).toBe(lines);
  expect(svg).toContain('fill="none" stroke="currentColor"');
});
