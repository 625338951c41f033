import { describe, expect, it } from 'vitest';
import { certificatePlaces, placeNames } from '#packs/certificate-places.ts';
import { locales } from '#platform/i18n/locales.ts';
import { checkPlaces } from './check-places.ts';

describe('the places of a form', () => {
  it('are known in every language', () => {
    for (const locale of locales) {
      const names = certificatePlaces.map((place) => placeNames[place][locale]);
      expect(checkPlaces(names, 'uk')).toEqual({ unknown: [], missing: [] });
    }
  });

  it('that are not known are named with what was meant', () => {
    const { unknown } = checkPlaces(
      ['номер', 'кому', 'qr', 'назвва', '#рядки', 'зовсім_інше'],
      'uk',
    );
    expect(unknown).toEqual([
      { name: 'назвва', meant: 'назва' },
      { name: '#рядки', meant: null },
      { name: 'зовсім_інше', meant: null },
    ]);
  });

  it('that every certificate needs are named when they are missing', () => {
    expect(checkPlaces(['піб', 'код'], 'uk').missing).toEqual([['номер']]);
    expect(checkPlaces([], 'ru').missing).toEqual([
      ['номер'],
      ['кому', 'фио'],
      ['qr', 'код', 'адрес'],
    ]);
  });
});
