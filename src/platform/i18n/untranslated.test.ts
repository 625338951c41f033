// biome-ignore-all lint/suspicious/noTemplateCurlyInString: pieces of code to be looked through
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findUntranslated } from './find-untranslated.ts';

const src = join(import.meta.dirname, '..', '..');

describe('findUntranslated', () => {
  it.each([
    ['<p>Зберегти</p>', 'Зберегти'],
    ['<p>Save it</p>', 'Save it'],
    ["<p>{ok ? 'Так' : t('no')}</p>", 'Так'],
    ['<input placeholder="Name" />', 'Name'],
    ['<input aria-label={`Name of ${x}`} />', 'Name of'],
    ['<p>{`Пункт ${x}`}</p>', 'Пункт'],
  ])('finds the text of %s', (code, text) => {
    expect(findUntranslated('x.tsx', `const a = ${code};`)).toEqual([{ line: 1, text }]);
  });

  it.each([
    '<p className="wide" title={t("a.b")}>{t("save")} · {count} / 2</p>',
    '// Коментар\n<Kbd keys="Ctrl K" />',
    '<time dateTime="2026-01-01">…</time>',
  ])('passes %s', (code) => {
    expect(findUntranslated('x.tsx', `const a = ${code};`)).toEqual([]);
  });
});

describe('components', () => {
  const files = globSync('**/*.tsx', { cwd: src });

  it('are there to be looked at', () => expect(files.length).toBeGreaterThan(20));

  it.each(files)('%s holds no text of its own', (file) => {
    expect(findUntranslated(file, readFileSync(join(src, file), 'utf8'))).toEqual([]);
  });
});
