import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeLines } from './merge-lines.ts';
import { mergePoint } from './merge-point.ts';
import type { PointValues } from './point-values.ts';

const base: PointValues = {
  title: 'Про досвід',
  heard: 'Вербу Олену – ',
  spoke: '',
  dissent: '',
  votesFor: '',
  votesAgainst: '',
  votesAbstained: '',
  decisions: [
    { id: 'a', text: 'Узяти до відома.', people: '', dueOn: '' },
    { id: 'b', text: 'Зібрати описи.', people: 'Верба О.', dueOn: '2026-04-20' },
  ],
};
const [a, b] = base.decisions as [PointValues['decisions'][0], PointValues['decisions'][0]];

describe('two who write in one text', () => {
  it.each([
    ['а\nб\nв', 'а1\nб\nв', 'а\nб\nв1', 'а1\nб\nв1'],
    ['а\nб', 'а\nб\nмоє', 'а\nб\nїхнє', 'а\nб\nїхнє\nмоє'],
    ['', 'моє', 'їхнє', 'їхнє\nмоє'],
    ['а\nб', 'а\nб', 'а', 'а'],
    ['а\nб\nв', 'а\nв', 'а\nб\nв\nг', 'а\nв\nг'],
    ['а\nб', 'а1\nб', 'а\nб1', 'а1\nб1'],
  ])('%j with %j and %j gives %j', (from, mine, theirs, both) => {
    expect(mergeLines(from, mine, theirs)).toBe(both);
  });

  it('have to choose where both changed the same line', () => {
    expect(mergeLines('Слово', 'Слово перше', 'Слово друге')).toBeNull();
    expect(mergeLines('а\nб\nв', 'а\nв', 'а\nб1\nв')).toBeNull();
  });

  it('lose no line that either of them added', () => {
    const line = fc.stringMatching(/^[а-я]{1,3}$/);
    const text = fc.array(line, { maxLength: 5 });
    fc.assert(
      fc.property(text, text, fc.nat(5), text, fc.nat(5), (from, own, at, other, place) => {
        const put = (lines: readonly string[], where: number, mark: string) => {
          const copy = [...from];
          copy.splice(Math.min(where, from.length), 0, ...lines.map((one) => mark + one));
          return copy.join('\n');
        };
        const merged = mergeLines(from.join('\n'), put(own, at, '1'), put(other, place, '2'));
        const got = merged === '' ? [] : merged?.split('\n');
        const all = [...from, ...own.map((one) => `1${one}`), ...other.map((one) => `2${one}`)];
        expect(got?.toSorted()).toEqual(all.toSorted());
      }),
    );
  });
});

describe('two who write in one point', () => {
  it('both have their say where they wrote in different fields and decisions', () => {
    const mine = {
      ...base,
      spoke: 'Дуб І. – підтримав.',
      decisions: [a, { ...b, dueOn: '2026-05-01' }],
    };
    const added = { id: 'c', text: 'Провести тиждень.', people: '', dueOn: '' };
    const theirs = { ...base, votesFor: '12', decisions: [{ ...a, text: 'Схвалити.' }, b, added] };
    expect(mergePoint(base, mine, theirs)).toEqual({
      ...base,
      spoke: mine.spoke,
      votesFor: '12',
      decisions: [{ ...a, text: 'Схвалити.' }, { ...b, dueOn: '2026-05-01' }, added],
    });
  });

  it('lets a decision go that one of them removed and the other left alone', () => {
    expect(mergePoint(base, { ...base, decisions: [a] }, { ...base, spoke: 'Так.' })).toMatchObject(
      {
        spoke: 'Так.',
        decisions: [a],
      },
    );
    const changed = { ...base, decisions: [a, { ...b, text: 'Зібрати й видати.' }] };
    expect(mergePoint(base, { ...base, decisions: [a] }, changed)).toBeNull();
  });

  it('have to choose where both changed the same count', () => {
    expect(mergePoint(base, { ...base, votesFor: '11' }, { ...base, votesFor: '12' })).toBeNull();
  });
});
