import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkPlan } from './check-plan.ts';
import { item, plan } from './invented-plan.ts';
import { rules } from './registry.ts';
import { checkLanguages } from './types.ts';
import { en } from './words/en.ts';
import { ru } from './words/ru.ts';
import { say } from './words/sentences.ts';
import { uk } from './words/uk.ts';

const options = { language: 'uk', off: ['spelling'] } as const;
const gap = plan({ items: [item('1.1', 'Огляд'), item('1.3', 'Нарада '), item('1.3', 'Облік')] });

describe('checkPlan', () => {
  it('says each finding with its rule, worst first, in the language asked for', async () => {
    const found = await checkPlan(gap, options);
    expect(found.map((f) => [f.severity, f.rule])).toEqual([
      ['error', 'numbering-repeat'],
      ['warning', 'numbering-gap'],
    ]);
    expect(found[1]).toEqual({
      rule: 'numbering-gap',
      severity: 'warning',
      items: ['1.1', '1.3'],
      message: 'Пропущено номер: 1.2.',
      params: { missing: '1.2' },
    });
    expect((await checkPlan(gap, { ...options, language: 'en' }))[1]?.message).toBe(
      'Number missing: 1.2.',
    );
  });

  it('leaves out rules that are off or muted for an item', async () => {
    const off = await checkPlan(gap, { ...options, off: [...options.off, 'numbering-gap'] });
    expect(off.map((f) => f.rule)).toEqual(['numbering-repeat']);
    const muted = await checkPlan(gap, {
      ...options,
      muted: [{ rule: 'numbering-gap', item: '1.3' }],
    });
    expect(muted.map((f) => f.rule)).toEqual(['numbering-repeat']);
  });

  it('mutes one item of a finding about many and keeps the others', async () => {
    const due = { due: 'за графіком', kind: 'scheduled' } as const;
    const debts = plan({ items: [item('1.1', 'Виїзд', due), item('1.2', 'Курси', due)] });
    const [found] = await checkPlan(debts, {
      ...options,
      muted: [{ rule: 'schedule-debt', item: '1.1' }],
    });
    expect(found).toMatchObject({ rule: 'schedule-debt', items: ['1.2'] });
  });

  it('does not repeat one repair under two rules', async () => {
    const texts = [
      'Новий проєкт шкіл',
      'Добрий проєкт шкіл',
      'Малий проєкт шкіл',
      'Новий проект шкіл',
    ];
    const twice = plan({ items: texts.map((text, i) => item(`1.${i + 1}`, text)) });
    const found = await checkPlan(twice, options);
    expect(found.filter((f) => f.repair?.to === 'Новий проєкт шкіл')).toHaveLength(1);
  });

  it('checks the beginning of an over-long cell and never repairs it', async () => {
    const long = plan({
      items: [item('1.1', `Огляд  книг ${'а'.repeat(100_000)}`), item('1.3', 'Нарада')],
    });
    const found = await checkPlan(long, options);
    expect(found.map((f) => f.rule)).toContain('numbering-gap');
    expect(found.filter((f) => f.repair)).toEqual([]);
  });

  it('has nothing to say of an empty plan', async () => {
    expect(await checkPlan(plan({ sections: [] }), { language: 'ru' })).toEqual([]);
  });
});

describe('the registry', () => {
  it('has each rule once, with sentences of its own in three languages', () => {
    const names = rules.map((rule) => rule.name);
    expect(new Set(names).size).toBe(names.length);
    const owners = Object.keys(uk).map((key) => key.split('.')[0]);
    expect(new Set(owners)).toEqual(new Set(names));
    const gaps = (sentence: string) => (sentence.match(/\{\w+\}/g) ?? []).sort();
    for (const key of Object.keys(uk) as (keyof typeof uk)[]) {
      expect([key, gaps(ru[key])]).toEqual([key, gaps(uk[key])]);
      expect([key, gaps(en[key])]).toEqual([key, gaps(uk[key])]);
    }
  });

  it('says months in words', () => {
    const said = checkLanguages.map((l) =>
      say(l, 'many-events.webinar', { month: '2026-03', count: 9 }),
    );
    expect(said).toEqual([
      expect.stringContaining('березень'),
      expect.stringContaining('март'),
      expect.stringContaining('March'),
    ]);
  });
});

it('every rule stands in the list for people', async () => {
  const list = await readFile(
    join(import.meta.dirname, '../../../../docs/checking-rules.md'),
    'utf8',
  );
  const listed = Array.from(list.matchAll(/^\| `([\w-]+)` \|/gm), (m) => m[1]);
  expect(listed).toEqual(rules.map((rule) => rule.name));
});
