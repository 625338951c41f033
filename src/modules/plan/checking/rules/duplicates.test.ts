import { describe, expect, it } from 'vitest';
import { findingsOf, item, plan } from '../invented-plan.ts';
import {
  duplicateItem,
  nearDuplicate,
  repeatedBullet,
  sameSubject,
  twinDeadlines,
} from './duplicates.ts';

/** Other items of an ordinary plan: words that stand in them weigh little. */
const around = [
  item('8.1', 'Засідання методичної ради з питань атестації'),
  item('8.2', 'Конкурс дитячого малюнка про безпеку на дорозі'),
  item('8.3', 'Оновлення бази даних молодих спеціалістів району'),
  item('8.4', 'Ремонт комп’ютерного класу в приміщенні кабінету'),
  item('8.5', 'Навчання користувачів електронного журналу закладів дошкільної освіти'),
  item('8.6', 'Рада закладів дошкільної освіти: вибори голови'),
];
const of = (...items: ReturnType<typeof item>[]) => plan({ items: [...items, ...around] });
const pairs = (found: { items: string[] }[]) => found.map((f) => f.items.join(' '));

const long = 'Огляд куточків природи в молодших групах закладів дошкільної освіти';
const short = 'Огляд куточків природи в молодших групах ЗДО';

describe('twins', () => {
  it('duplicate-item reads an abbreviation as its words', async () => {
    const due = { due: 'травень' };
    expect(
      pairs(await findingsOf(duplicateItem, of(item('1.1', long, due), item('1.2', short, due)))),
    ).toEqual(['1.1 1.2']);
  });

  it('twin-deadlines takes the pair over when their deadlines differ', async () => {
    const reading = of(
      item('1.1', long, { due: 'травень' }),
      item('1.2', short, { due: 'жовтень' }),
    );
    expect(pairs(await findingsOf(duplicateItem, reading))).toEqual([]);
    expect(await findingsOf(twinDeadlines, reading)).toMatchObject([
      { items: ['1.1', '1.2'], params: { first: 'травень', second: 'жовтень' } },
    ]);
  });

  it('leaves a series told apart by a number, and work beside its report', async () => {
    const series = of(item('1.1', `${long}, 1 курс`), item('1.2', `${long}, 2 курс`));
    const report = of(item('1.1', long), item('1.2', `Про підсумки: ${long}`));
    for (const reading of [series, report]) {
      for (const rule of [duplicateItem, nearDuplicate, sameSubject]) {
        expect(await findingsOf(rule, reading)).toEqual([]);
      }
    }
  });

  it('near-duplicate differs by a word', async () => {
    const reading = of(item('1.1', long), item('1.2', long.replace('молодших', 'старших')));
    expect(pairs(await findingsOf(nearDuplicate, reading))).toEqual(['1.1 1.2']);
    expect(pairs(await findingsOf(duplicateItem, reading))).toEqual([]);
  });

  it('same-subject needs the same person and a distinctive beginning', async () => {
    const a = 'Стан наповнення вебсторінок бібліотек і відкритість інформації';
    const b = 'Стан наповнення та вчасного оприлюднення новин на вебсторінках шкіл';
    const same = of(item('1.1', a, { by: 'Гайова О.П.' }), item('2.1', b, { by: 'Гайова О.П.' }));
    const apart = of(item('1.1', a, { by: 'Гайова О.П.' }), item('2.1', b, { by: 'Береза К.Т.' }));
    expect(pairs(await findingsOf(sameSubject, same))).toEqual(['1.1 2.1']);
    expect(await findingsOf(sameSubject, apart)).toEqual([]);
  });
});

describe('repeated-bullet', () => {
  it('finds the same line inside one item only', async () => {
    const line = 'підтримка сторінок дитячих бібліотек у мережі';
    const bullets = [
      item(null, `${line};`),
      item(null, 'вивчення досвіду наставників'),
      item(null, line),
    ];
    const reading = of(item('1.1', 'Супровід:', { items: bullets }));
    expect(pairs(await findingsOf(repeatedBullet, reading))).toEqual(['1.1/1 1.1/3']);
    const elsewhere = of(
      item('1.1', 'Супровід:', { items: [item(null, line)] }),
      item('1.2', 'Облік:', { items: [item(null, line)] }),
    );
    expect(await findingsOf(repeatedBullet, elsewhere)).toEqual([]);
  });
});
