import { describe, expect, it } from 'vitest';
import { listHref, readListQuery, sortParam } from './list-query.ts';

const read = (address: string) =>
  readListQuery(new URLSearchParams(address), ['name', 'deadline'], {
    key: 'deadline',
    direction: 'asc',
  });

describe('readListQuery', () => {
  it('reads search, order, page and size', () => {
    expect(read('q=+семінар+&sort=-name&page=3&size=100')).toEqual({
      search: 'семінар',
      sort: { key: 'name', direction: 'desc' },
      order: '-name',
      page: 3,
      size: 100,
      offset: 200,
    });
  });

  it.each([
    'sort=password',
    'sort=--name',
    'page=0',
    'page=-1',
    'page=1e9',
    'page=2.5',
    'size=100000',
  ])('takes the default for «%s»', (address) => {
    expect(read(address)).toMatchObject({
      sort: { key: 'deadline', direction: 'asc' },
      order: 'deadline',
      page: 1,
      size: 50,
      offset: 0,
    });
  });
});

describe('listHref', () => {
  const params = new URLSearchParams('q=звіт&page=4&state=late');

  it('keeps the filters and goes back to the first page', () => {
    expect(new URLSearchParams(listHref(params, { sort: '-name' }))).toEqual(
      new URLSearchParams('q=звіт&state=late&sort=-name'),
    );
  });

  it('changes the page alone', () => {
    expect(new URLSearchParams(listHref(params, { page: 5 })).get('page')).toBe('5');
  });

  it('takes a parameter away', () => {
    expect(new URLSearchParams(listHref(params, { state: null })).has('state')).toBe(false);
  });
});

describe('sortParam', () => {
  it('turns round on the second click', () => {
    expect(sortParam({ key: 'name', direction: 'asc' }, 'name')).toBe('-name');
    expect(sortParam({ key: 'name', direction: 'desc' }, 'name')).toBe('name');
    expect(sortParam({ key: 'deadline', direction: 'asc' }, 'name')).toBe('name');
  });
});
