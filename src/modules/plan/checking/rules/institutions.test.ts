import { describe, expect, it } from 'vitest';
import { findingsOf, item, plan } from '../invented-plan.ts';
import {
  abbreviationCollision,
  abbreviationTwice,
  abbreviationUnexplained,
} from './abbreviations.ts';
import { foreignName } from './foreign-name.ts';
import { institutionConjunction, institutionForm, institutionName } from './institutions.ts';

const of = (...texts: string[]) =>
  plan({ items: texts.map((text, i) => item(`1.${i + 1}`, text)) });

describe('institution-name', () => {
  it.each([
    [
      'a word left out',
      'ДНЗ «Зоряний аграрний коледж»',
      'у ДНЗ «Зоряний аграрний професійний коледж»',
    ],
    ['a misspelling', 'ДНЗ «Зоряний аграрний лицей»', 'ДНЗ «Зоряний аграрний ліцей»'],
    [
      'another word in a long name',
      'Зорянським інститутом неперервної учительської освіти',
      'у Зорянському інституті неперервної педагогічної освіти',
    ],
  ])('finds %s', async (_, a, b) => {
    expect(await findingsOf(institutionName, of(`Виставка: ${a}`, `Огляд ${b}`))).toMatchObject([
      { severity: 'warning', items: expect.arrayContaining(['1.1', '1.2']) },
    ]);
  });

  it('tells two institutions of one town apart', async () => {
    const reading = of(
      '«Зоряний медичний коледж»',
      '«Зоряний аграрний коледж»',
      '«Зоряний медичний ліцей»',
    );
    expect(await findingsOf(institutionName, reading)).toEqual([]);
  });

  it('knows the name in another case for the same', async () => {
    const reading = of('Огляд Зоряного аграрного коледжу', 'Зоряний аграрний коледж');
    expect(await findingsOf(institutionName, reading)).toEqual([]);
  });

  it('accepts the aliases that are known', async () => {
    const reading = of('«Зоряний аграрний коледж»', '«Зоряний аграрний професійний коледж»');
    const institutions = [
      { name: 'Зоряний аграрний професійний коледж', aliases: ['Зоряний аграрний коледж'] },
    ];
    expect(await findingsOf(institutionName, reading, { institutions })).toEqual([]);
  });
});

it('institution-form finds one name after two legal forms', async () => {
  const two = of('ДВНЗ «Університет розвитку ремесел»', 'ДЗВО «Університет розвитку ремесел»');
  expect(await findingsOf(institutionForm, two)).toMatchObject([{ items: ['1.1', '1.2'] }]);
  const same = of('ДВНЗ «Університет розвитку ремесел»', 'у ДВНЗ «Університет розвитку ремесел»');
  expect(await findingsOf(institutionForm, same)).toEqual([]);
});

it('institution-conjunction brings the rare conjunction to the usual one', async () => {
  const reading = of(
    'Лист Департаменту освіти та спорту',
    'Нарада в Департаменті освіти і спорту',
    'План Департаменту освіти і спорту',
  );
  const found = await findingsOf(institutionConjunction, reading);
  expect(found.map((f) => f.repair?.to)).toEqual(['Лист Департаменту освіти і спорту']);
});

describe('abbreviations', () => {
  it('abbreviation-twice looks into lists of abbreviations', async () => {
    expect(await findingsOf(abbreviationTwice, of('Виїзди: ЗАК, ДНЗ «МПЛ», ЗАК'))).toMatchObject([
      { params: { abbreviation: 'ЗАК' } },
    ]);
    expect(
      await findingsOf(abbreviationTwice, of('Курси для ЗАК, семінар, огляд для ЗАК')),
    ).toEqual([]);
  });

  it('abbreviation-collision needs two institutions with the same letters', async () => {
    const names = ['«Зоряний аграрний коледж»', '«Заозерний аграрний коледж»'];
    expect(await findingsOf(abbreviationCollision, of(...names, 'Виїзд до ЗАК'))).toMatchObject([
      { items: ['1.3'], params: { abbreviation: 'ЗАК' } },
    ]);
    expect(await findingsOf(abbreviationCollision, of(names[0]!, 'Виїзд до ЗАК'))).toEqual([]);
  });

  it('abbreviation-unexplained is one notice, without what is spelt out or known', async () => {
    const reading = of(
      'Заходи з безпеки життєдіяльності (БЖ)',
      'БЖ та ПМПК',
      'Нарада РМК',
      'II етап, VR',
    );
    expect(
      await findingsOf(abbreviationUnexplained, reading, { abbreviations: ['РМК'] }),
    ).toMatchObject([{ severity: 'notice', items: ['1.2'], params: { abbreviations: 'ПМПК' } }]);
  });
});

it('foreign-name finds a Latin name written two ways', async () => {
  expect(
    await findingsOf(foreignName, of('Проєкт GreenWay', 'Школи в проєкті GreenWays')),
  ).toHaveLength(1);
  expect(await findingsOf(foreignName, of('GreenWay', 'greenway', 'BlueWays'))).toEqual([]);
});
