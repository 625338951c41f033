import { describe, expect, it } from 'vitest';
import { type IndexedName, indexNames } from './name-index.ts';

const name = (
  organisationId: string,
  kind: IndexedName['kind'],
  text: string,
  since: string | null = null,
  until: string | null = null,
): IndexedName => ({ organisationId, kind, name: text, since, until, cases: {} });

const names = [
  name('lake', 'full', 'Озерський професійний ліцей зв’язку'),
  name('lake', 'abbreviation', 'ОПЛЗ'),
  name('lake', 'abbreviation', 'БПЛ', null, '2019-12-31'),
  name('birch', 'full', 'Березівський професійний ліцей'),
  name('birch', 'abbreviation', 'БПЛ'),
  name('bog', 'full', 'Болотинський професійний ліцей'),
  name('bog', 'abbreviation', 'БПЛ'),
  name('gone', 'full', 'Трав’янське вище професійне училище № 7'),
];
const index = indexNames(names, new Map([['gone', 'lake']]), '2026-03-01');
const found = (text: string) => index.find(text).map(({ organisationId }) => organisationId);

describe('a name is looked up', () => {
  it('in any case, with any apostrophe, quotes and spaces', () => {
    expect(index.find("Озерського  професійного ліцею зв'язку")).toEqual([
      {
        organisationId: 'lake',
        name: 'Озерський професійний ліцей зв’язку',
        reason: 'full',
        declined: true,
        mergedId: null,
      },
    ]);
    expect(found('«ОПЛЗ»,')).toEqual(['lake']);
  });

  it('with Latin letters that slipped in', () => {
    expect(found('OПЛЗ')).toEqual(['lake']);
    expect(found('OPLZ')).toEqual([]);
  });

  it('and a colliding abbreviation gives all whose it is today', () => {
    expect(found('БПЛ').sort()).toEqual(['birch', 'bog']);
    expect(index.find('БПЛ').every(({ reason }) => reason === 'abbreviation')).toBe(true);
    expect(
      index.findAll('БПЛ').map(({ organisationId, reason }) => [organisationId, reason]),
    ).toContainEqual(['lake', 'former']);
  });

  it('on the day on which the text was written', () => {
    const then = indexNames(names, new Map(), '2015-05-05');
    expect(
      then
        .find('БПЛ')
        .map(({ organisationId }) => organisationId)
        .sort(),
    ).toEqual(['birch', 'bog', 'lake']);
  });

  it('and the merged one is found as the one that goes on', () => {
    expect(index.find('Трав’янське вище професійне училище N7')).toMatchObject([
      { organisationId: 'lake', reason: 'former', mergedId: 'gone' },
    ]);
  });
});

it('finds names inside a text, the longest at each place', () => {
  const text = 'Круглий стіл на базі Березівського професійного ліцею (БПЛ), участь ОПЛЗ';
  expect(
    index.mentions(text).map(({ text: said, candidates }) => [said, candidates.length]),
  ).toEqual([
    ['Березівського професійного ліцею', 1],
    ['БПЛ', 2],
    ['ОПЛЗ', 1],
  ]);
  for (const { text: said, from, to } of index.mentions(text))
    expect(text.slice(from, to)).toBe(said);
});
