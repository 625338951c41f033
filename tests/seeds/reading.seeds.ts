import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { conservation } from '#modules/plan/reading/conservation.ts';
import { readPlan } from '#modules/plan/reading/read-plan.ts';
import { readSource } from '#modules/plan/reading/source/read-source.ts';
import type { Reading } from '#modules/plan/reading/types.ts';
import { type FlatItem, flatten } from './support/flatten.ts';
import { seedPath, tableAfter, valuesByItem } from './support/requirements.ts';
import { saveAsDocx, saveAsXlsx } from './support/save-as.ts';

const bytes = readFileSync(seedPath('002'));
const source = await readSource(bytes, 'plan.txt');
const reading = readPlan(source);
const flat = flatten(reading);

const base = (path: string) => path.split('#')[0]!;
const pairs = (values: Map<string, string[]>, keyOf: (value: string) => string) =>
  new Set(
    [...values].flatMap(([value, paths]) => paths.map((path) => `${base(path)} ${keyOf(value)}`)),
  );
const found = (valuesOf: (item: FlatItem) => string[], keyOf: (value: string) => string) =>
  new Set(flat.flatMap((entry) => valuesOf(entry).map((value) => `${entry.base} ${keyOf(value)}`)));

/** Surname and first initial: the requirements bring misprinted initials to one spelling. */
const personKey = (name: string) => /^(\S+ \S)/.exec(name)?.[1] ?? name;
const lower = (text: string) => text.toLowerCase().replace(/\s+/g, ' ').trim();

describe('the annual plan', () => {
  it('has its title, period, approval, contents and chapters', () => {
    expect(reading.title).toMatch(/^ПЛАН РОБОТИ .+ 2026 рік$/);
    expect(reading.period).toEqual(['2026-01-01', '2026-12-31']);
    expect(reading.approval).toMatchObject({ date: null });
    expect(reading.approval.by?.split(' ')).toHaveLength(2);
    expect(reading.approval.post?.split(' ').length).toBeGreaterThan(4);
    expect(reading.contents).toHaveLength(15);
    expect(reading.sections).toHaveLength(14);
    expect(
      reading.sections.every((section) => section.number !== null && section.title.length > 10),
    ).toBe(true);
    expect(reading.signature).not.toBeNull();
    expect(reading.introduction).toHaveLength(29);
  });

  it('has the 191 numbered items of the requirements, in order', () => {
    const numbers = flat.filter((entry) => entry.item.number !== null).map((entry) => entry.path);
    expect(numbers).toEqual(tableAfter('### 4.1').map((row) => row[0]));
    expect(numbers).toHaveLength(191);
  });

  it('loses no word and invents none', () => {
    expect(conservation(source, reading)).toEqual({ lost: [], invented: [] });
  });

  it('has every bullet: as many as the source has marks and unmarked rows', () => {
    const lines = bytes.toString('utf8').split('\n');
    const table = lines.slice(lines.findIndex((line) => line.startsWith('№ з/п')));
    const marks = table.join('\n').match(/(?:^|\t|<p>|[:;] |"> )- /gm)!.length;
    const numberedWithMark = 3;
    const withoutMark = 4;
    const bullets = flat.filter((entry) => entry.item.number === null);
    expect(bullets).toHaveLength(marks - numberedWithMark + withoutMark);
  });

  it('has everyone responsible at their items', () => {
    const wanted = pairs(valuesByItem('### 3.3'), personKey);
    expect(found(({ item }) => item.responsible.people, personKey)).toEqual(wanted);
  });

  it('has every role at its items', () => {
    const wanted = pairs(valuesByItem('### 3.3', 1), lower);
    expect(found(({ item }) => item.responsible.roles, lower)).toEqual(wanted);
  });

  it('has every form at its items', () => {
    const key = (form: string) => lower(form).replace(/матеріалами$/, 'матеріали');
    expect(found(({ item }) => item.form.values, key)).toEqual(pairs(valuesByItem('### 3.1'), key));
  });

  it('has every deadline at its items, and nothing else in the deadline column', () => {
    const rest = new Map<string, string>();
    for (const { base: number, item } of flat)
      rest.set(number, `${rest.get(number) ?? ''} ${lower(item.deadline.raw)} `);
    const missing: string[] = [];
    const byLength = [...valuesByItem('### 3.2')].sort((a, b) => b[0].length - a[0].length);
    for (const [expression, paths] of byLength) {
      for (const path of paths) {
        const text = rest.get(base(path)) ?? '';
        if (!text.includes(lower(expression))) missing.push(`${path} ${expression}`);
        rest.set(base(path), text.replace(lower(expression), ' '));
      }
    }
    expect(missing).toEqual([]);
    const left = [...rest].filter(([, text]) => /[\p{L}\d]/u.test(text)).map(([number]) => number);
    // One cell of these two repeats its month, and the requirements name the month once.
    expect(left).toEqual(['7.2']);
  });

  it('puts bullets with cells of their own on their paths', () => {
    const people = new Map(
      flat.map(({ path, item }) => [path, item.responsible.people.map(personKey)]),
    );
    const wanted = [...valuesByItem('### 3.3')].flatMap(([name, paths]) =>
      paths
        .filter((path) => /^2\.22\.[5-8]#|^6\.9#|^8\.1#|^7\.5#/.test(path))
        .map((path) => [path, personKey(name)] as const),
    );
    expect(wanted.length).toBeGreaterThan(60);
    expect(wanted.filter(([path, name]) => !people.get(path)?.includes(name))).toEqual([]);
  });

  it('doubts where one cell holds values of several bullets', () => {
    const doubtful = flat.filter(({ item }) =>
      item.doubts.some((doubt) => doubt.code.startsWith('unaligned')),
    );
    expect(doubtful.map((entry) => entry.path)).toEqual(
      expect.arrayContaining(['1.6', '2.22.4', '7.3', '11.15']),
    );
    expect(
      flat.filter(({ item }) => item.deadline.kind === 'unreadable').map((entry) => entry.path),
    ).toEqual([]);
  });
});

describe('the programme with a road map, in Russian', async () => {
  const programme = await readSource(readFileSync(seedPath('004')), 'programme.txt');
  const read = readPlan(programme);
  const items = read.sections.flatMap((section) => section.items);

  it('has the 20 rows with deadline and roles', () => {
    expect(items.map((item) => item.number)).toEqual(
      Array.from({ length: 20 }, (_, index) => String(index + 1)),
    );
    expect(
      items.every(
        (item) =>
          item.deadline.raw !== '' && item.responsible.roles.length > 0 && item.text.length > 20,
      ),
    ).toBe(true);
    expect(
      items.every((item) => item.items.length === 0 && item.responsible.people.length === 0),
    ).toBe(true);
    expect(items.flatMap((item) => item.source.joined ?? [])).toHaveLength(3);
    expect(new Set(items.flatMap((item) => item.responsible.roles)).size).toBe(2);
  });

  it('has the passport and the period of two calendar years', () => {
    expect(read.passport).toHaveLength(6);
    expect(read.passport.every((row) => row.label !== '' && row.text !== '')).toBe(true);
    expect(read.period).toEqual(['2022-01-01', '2023-12-31']);
    expect(conservation(programme, read)).toEqual({ lost: [], invented: [] });
  });
});

describe.each([
  ['Word', 'plan.docx', saveAsDocx],
  ['Excel', 'plan.xlsx', saveAsXlsx],
] as const)('the annual plan saved by %s', async (_, name, save) => {
  const saved = await readSource(await save(source), name);
  const read = readPlan(saved);

  it('reads the same as the text', () => {
    expect(comparable(read)).toEqual(comparable(reading));
    expect(conservation(saved, read)).toEqual({ lost: [], invented: [] });
  });
});

/** A reading without what depends on the file's format: the places in the source. */
function comparable(whole: Reading): unknown {
  const { format: _, remainder, ...rest } = whole;
  const text = JSON.stringify(
    { ...rest, remainder: remainder.map((line) => line.text) },
    (key, value) => (key === 'source' ? undefined : value),
  );
  return JSON.parse(text);
}
