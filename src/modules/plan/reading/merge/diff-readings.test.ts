import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../read-plan.ts';
import { readPastedText } from '../source/read-source.ts';
import type { Reading } from '../types.ts';
import { diffReadings } from './diff-readings.ts';

const head = 'План роботи центру на 2027 рік\n№\tЗміст роботи\tВідповідальний\tФорма\tТермін\n';
const plan = (rows: string[]): Reading => readPlan(readPastedText(head + rows.join('\n')));
const rows = [
  '1.1\tПровести огляд кабінетів хімії\tГайова О.П.\tдовідка\tквітень',
  '1.2\tСкласти збірку задач\tЧайка М.І.\tзбірка\tтравень',
  '1.3\tПідготувати семінар про оцінювання: - для шкіл; - для ліцеїв\tЧайка М.І.\tпрограма\tжовтень',
];
const replaced = (index: number, from: string, to: string) =>
  rows.map((row, at) => (at === index ? row.replace(from, to) : row));

describe('diffReadings', () => {
  it('says nothing of equal readings', () => {
    expect(diffReadings(plan(rows), plan(rows), plan(rows))).toEqual({
      document: [],
      sections: [],
      items: [],
      conflicts: 0,
    });
  });

  it('takes what only one side changed', () => {
    const difference = diffReadings(
      plan(rows),
      plan(replaced(0, 'квітень', 'травень')),
      plan(replaced(1, 'Чайка М.І.', 'Гайова О.П.')),
    );
    expect(difference.conflicts).toBe(0);
    expect(
      difference.items.map(({ path, side, fields }) => [
        path,
        side,
        fields[0]!.field,
        fields[0]!.result,
      ]),
    ).toEqual([
      ['1/1.1', 'theirs', 'deadline', 'травень'],
      ['1/1.2', 'ours', 'responsible', 'Гайова О.П.'],
    ]);
  });

  it('leaves a conflict to the person, and agrees where both changed alike', () => {
    const difference = diffReadings(
      plan(rows),
      plan(replaced(0, 'квітень', 'травень')),
      plan(replaced(0, 'квітень', 'червень')),
    );
    expect(difference.conflicts).toBe(1);
    expect(difference.items[0]!.fields).toEqual([
      {
        field: 'deadline',
        base: 'квітень',
        theirs: 'травень',
        ours: 'червень',
        side: 'conflict',
        result: null,
      },
    ]);
    const alike = plan(replaced(0, 'квітень', 'травень'));
    expect(diffReadings(plan(rows), alike, alike).items[0]).toMatchObject({
      side: 'both',
      fields: [{ result: 'травень' }],
    });
  });

  it('tells an item after renumbering and rewording, and bullets by their text', () => {
    const now = [
      '1.1\tВідкрити виставку\tГайова О.П.\tвиставка\tсічень',
      ...rows.map((row, at) => row.replace(/^1\.\d/, `1.${at + 2}`)),
    ];
    now[3] = now[3]!.replace('для ліцеїв', 'для професійних ліцеїв');
    const difference = diffReadings(plan(rows), plan(now), plan(rows));
    const kinds = difference.items.map(({ kind, side, fields }) => [
      kind,
      side,
      ...fields.map((field) => field.field),
    ]);
    expect(kinds).toEqual([
      ['changed', 'theirs', 'number'],
      ['changed', 'theirs', 'number'],
      ['changed', 'theirs', 'number'],
      ['changed', 'theirs', 'text'],
      ['added', 'theirs'],
    ]);
  });

  it('tells removals apart from removals of what the other side changed', () => {
    const without = rows.slice(1);
    expect(diffReadings(plan(rows), plan(without), plan(rows)).items).toMatchObject([
      { kind: 'removed', side: 'theirs' },
    ]);
    const conflict = diffReadings(
      plan(rows),
      plan(without),
      plan(replaced(0, 'квітень', 'травень')),
    );
    expect(conflict).toMatchObject({ conflicts: 1, items: [{ kind: 'conflict', theirs: null }] });
  });

  it('never loses an item: every item of either side is known, added or removed', () => {
    const subset = fc.subarray([
      ...rows,
      '1.4\tОновити стенд\tметодисти\tстенд\tлютий',
      '1.5\tСкласти кошторис\tдиректор\t\tгрудень',
    ]);
    fc.assert(
      fc.property(subset, subset, subset, (base, theirs, ours) => {
        const difference = diffReadings(plan(base), plan(theirs), plan(ours));
        const added = difference.items.filter(
          (item) => item.kind === 'added' && item.theirs && item.theirs.number !== null,
        );
        const fresh = theirs.filter((row) => !base.includes(row));
        expect(added.map((item) => item.theirs!.number).sort()).toEqual(
          fresh.map((row) => row.split('\t')[0]).sort(),
        );
        expect(difference.conflicts).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it('tells a row in another chapter or below another row, and no others, whatever the chapters are called', () => {
    const of = (first: string[], second: string[], names = ['I. НАВЧАННЯ', 'II. ВИДАННЯ']) =>
      plan([names[0]!, ...first, names[1]!, ...second]);
    const base = of(rows.slice(0, 2), rows.slice(2));
    const moved = of(rows.slice(1, 2), [rows[2]!, rows[0]!]);
    const placesOf = (difference: ReturnType<typeof diffReadings>) =>
      difference.items.map(({ path, side, fields }) => [path, side, fields.map((f) => f.field)]);
    expect(placesOf(diffReadings(base, moved, base))).toEqual([['II/1.1', 'theirs', ['place']]]);
    expect(placesOf(diffReadings(base, base, moved))).toEqual([['I/1.1', 'ours', ['place']]]);
    expect(placesOf(diffReadings(base, moved, moved))).toEqual([['II/1.1', 'both', ['place']]]);
    const renamed = of(rows.slice(0, 2), rows.slice(2), ['III. НАВЧАННЯ', 'IV. ВИДАННЯ']);
    expect(diffReadings(base, renamed, base).items).toEqual([]);
  });
});
