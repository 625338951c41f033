import type { ReadItem, Reading, ReadSection } from '../reading/types.ts';
import { type PlanView, viewPlan } from './plan-view.ts';
import type { Rule, RuleFinding } from './rule.ts';
import { properName, writtenNames } from './text/person-names.ts';

/** What a test says of an invented item; the rest is empty. */
export interface Invented {
  by?: string;
  form?: string;
  due?: string;
  kind?: ReadItem['deadline']['kind'];
  windows?: ReadItem['deadline']['windows'];
  warnings?: string[];
  items?: ReadItem[];
}

/** An item of an invented plan; `number` is `null` for a bullet. */
export function item(number: string | null, text: string, rest: Invented = {}): ReadItem {
  const raw = rest.by ?? '';
  return {
    number,
    text,
    responsible: { raw, people: writtenNames(raw).map(properName), roles: [] },
    form: { raw: rest.form ?? '', values: rest.form ? [rest.form] : [] },
    deadline: {
      raw: rest.due ?? '',
      kind: rest.kind ?? null,
      windows: rest.windows ?? [],
      warnings: rest.warnings ?? [],
    },
    items: rest.items ?? [],
    source: { line: 1 },
    doubts: [],
  };
}

export function chapter(number: string | null, title: string, items: ReadItem[]): ReadSection {
  return { number, title, items, source: { line: 1 } };
}

/** An invented plan for 2026 with the given chapters, or one chapter of the given items. */
export function plan(
  content: { sections: ReadSection[] } | { items: ReadItem[] },
  rest: Partial<Reading> = {},
): Reading {
  return {
    title: 'План роботи на 2026 рік',
    period: ['2026-01-01', '2026-12-31'],
    approval: { stamp: null, by: null, post: null, date: null, dateText: null },
    contents: [],
    introduction: [],
    passport: [],
    sections: 'sections' in content ? content.sections : [chapter('I', 'Розділ', content.items)],
    signature: null,
    columns: [],
    remainder: [],
    doubts: [],
    format: 'text',
    ...rest,
  };
}

/** What one rule says of an invented plan. */
export async function findingsOf(
  rule: Rule,
  reading: Reading,
  options: PlanView['options'] = {},
): Promise<RuleFinding[]> {
  return await rule.find(viewPlan(reading, options));
}
