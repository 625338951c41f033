import { expect, it } from 'vitest';
import { declineName } from './decline.ts';

const name = { familyName: '', givenName: '', patronymic: '', sex: null } as const;

it('declines Ukrainian names, and finds out the sex by the patronymic', () => {
  const cases = declineName({
    ...name,
    familyName: 'Лозинець',
    givenName: 'Остап',
    patronymic: 'Данилович',
    language: 'uk',
  });
  expect(cases).toMatchObject({
    genitive: 'Лозинця Остапа Даниловича',
    dative: 'Лозинцю Остапу Даниловичу',
    instrumental: 'Лозинцем Остапом Даниловичем',
  });
});

it('leaves a woman’s family name that has no cases as it is', () => {
  const woman = { ...name, familyName: 'Гірник', givenName: 'Ольга', sex: 'female' } as const;
  expect(declineName({ ...woman, language: 'uk' }).dative).toBe('Гірник Ользі');
  expect(declineName({ ...woman, language: 'ru' }).dative).toBe('Гірник Ольге');
});

it('gives nothing rather than a guess when nobody knows the sex', () => {
  expect(declineName({ ...name, familyName: 'Ткаченко', language: 'uk' })).toEqual({});
  expect(declineName({ ...name, familyName: 'Ткаченко', language: 'ru' })).toEqual({});
});
