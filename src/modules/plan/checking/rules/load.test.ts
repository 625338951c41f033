import { describe, expect, it } from 'vitest';
import { findingsOf, item, plan } from '../invented-plan.ts';
import { formKind } from './form-kind.ts';
import { manyEvents, overload } from './load.ts';

const may = { due: 'травень', kind: 'month', windows: [['2026-05-01', '2026-05-31']] } as const;
const rows = (count: number, from: number, rest: object, text = 'Огляд') =>
  Array.from({ length: count }, (_, i) => item(`1.${from + i}`, `${text} ${i}`, rest));
const month = (m: number) => {
  const mm = String(m).padStart(2, '0');
  return {
    due: mm,
    kind: 'month' as const,
    windows: [[`2026-${mm}-01`, `2026-${mm}-28`] as [string, string]],
  };
};
/** Everybody has one thing a month. */
const usual = [1, 2, 3, 4].flatMap((m) =>
  ['Береза К.Т.', 'Гайова О.П.'].map((by, i) =>
    item(`2.${m * 2 + i}`, 'Облік', { by, ...month(m) }),
  ),
);

describe('overload', () => {
  it('names the person, the month and the usual load', async () => {
    const reading = plan({
      items: [...rows(6, 1, { by: 'Гайова О.П.', ...may, windows: [...may.windows] }), ...usual],
    });
    expect(await findingsOf(overload, reading)).toMatchObject([
      { params: { person: 'Гайова О.П.', month: '2026-05', count: 6 } },
    ]);
  });

  it('is silent for work of the whole year and for an even load', async () => {
    const year = {
      by: 'Гайова О.П.',
      due: 'постійно',
      kind: 'continuous' as const,
      windows: [['2026-01-01', '2026-12-31'] as [string, string]],
    };
    expect(await findingsOf(overload, plan({ items: [...rows(9, 1, year), ...usual] }))).toEqual(
      [],
    );
    expect(await findingsOf(overload, plan({ items: usual }))).toEqual([]);
  });
});

describe('many-events', () => {
  it('counts events of one kind, told by the heading above them', async () => {
    const bullets = (count: number) =>
      Array.from({ length: count }, (_, i) =>
        item(null, `Тема ${i}`, { ...may, windows: [...may.windows] }),
      );
    const of = (count: number) =>
      plan({ items: [item('1.1', 'вебінари:', { items: bullets(count) })] });
    expect(await findingsOf(manyEvents, of(6))).toMatchObject([
      { sentence: 'many-events.webinar', params: { count: 6, month: '2026-05' } },
    ]);
    expect(await findingsOf(manyEvents, of(5))).toEqual([]);
  });
});

it('form-kind compares the event with its form', async () => {
  const of = (text: string, form: string) => plan({ items: [item('1.1', text, { form })] });
  expect(
    await findingsOf(formKind, of('Семінар бібліотекарів', 'матеріали вебінару')),
  ).toHaveLength(1);
  expect(await findingsOf(formKind, of('Семінар бібліотекарів', 'програма семінару'))).toEqual([]);
  expect(await findingsOf(formKind, of('Семінар бібліотекарів', 'довідка'))).toEqual([]);
});
