import { describe, expect, it } from 'vitest';
import { directoryPackOf } from '#packs/directory-pack.ts';
import { roleMeaning } from './role-meaning.ts';

const heads = (...kinds: string[]) => ({ by: 'sections', role: 'head', kinds });
const curators = (...kinds: string[]) => ({ by: 'sections', role: 'curator', kinds });
const assignments = { by: 'assignments' };

describe('in Ukraine', () => {
  it.each([
    ['методисти відповідно до закріплення', assignments],
    ['методисти за закріпленням закладів', assignments],
    ['закріплені методисти', assignments],
    ['методисти за напрямками', assignments],
    ['Методисти за напрямами роботи', assignments],
    ['відповідальні за напрями', assignments],
    ['керівники секцій', heads('regional-section')],
    ['керівники обласних методичних секцій', heads('regional-section')],
    ['голови методичних об’єднань', heads('district-association')],
    ['голови методичних комісій', heads('methodical-commission')],
    ['керівники творчих груп', heads('creative-group')],
    ['керівники творчих лабораторій', heads('creative-laboratory')],
    ['відповідальні особи за секції', curators('regional-section')],
    ['методисти', null],
    ['голова журі', null],
    ['керівники закладів освіти', null],
    ['атестаційна комісія', null],
    ['заступник директора за напрямом', null],
  ])('«%s»', (role, meaning) => {
    expect(roleMeaning(role, directoryPackOf('ua-vet').sectionKinds)).toEqual(meaning);
  });
});

describe('in a Russian municipality', () => {
  it.each([
    ['методисты по закреплению', assignments],
    ['методисты в соответствии с закреплением', assignments],
    ['методисты по направлениям', assignments],
    ['руководители РМО', heads('district-association')],
    ['руководители районных методических объединений', heads('district-association')],
    ['руководители ШМО', heads('school-association')],
    ['руководители творческих групп', heads('creative-group')],
    ['председатель методического совета', heads('council')],
    ['руководители школ', null],
    ['методист', null],
  ])('«%s»', (role, meaning) => {
    expect(roleMeaning(role, directoryPackOf('ru-municipal').sectionKinds)).toEqual(meaning);
  });
});
