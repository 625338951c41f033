import { describe, expect, it } from 'vitest';
import { chapter, findingsOf, item, plan } from '../invented-plan.ts';
import { strayHyphen } from './hyphenation.ts';
import { beginningCase, letterCase } from './letter-case.ts';
import { lostMarker } from './lost-marker.ts';
import { leftoverMarkup } from './markup.ts';
import { unpairedBrackets, unpairedQuotes } from './pairs.ts';
import { repeatedWord } from './repeated-word.ts';
import { spacing } from './spacing.ts';
import { wording } from './wording.ts';

const one = (text: string) => plan({ items: [item('1.1', text)] });
const repaired = async (rule: Parameters<typeof findingsOf>[0], text: string) =>
  (await findingsOf(rule, one(text)))[0]?.repair?.to;

describe('leftover-markup', () => {
  it('takes tags, asterisks and entities away', async () => {
    expect(await repaired(leftoverMarkup, '<p>Виставка&nbsp;<b class="x">**книг**</b></p>')).toBe(
      'Виставка книг',
    );
    expect(await findingsOf(leftoverMarkup, one('Результати < 50 % і > 10 %'))).toEqual([]);
  });

  it('reads headings and the introduction too', async () => {
    const reading = plan(
      { sections: [chapter('I', '**РОЗДІЛ**', [])] },
      { introduction: ['Вступ', 'Мета&nbsp;роботи'] },
    );
    expect((await findingsOf(leftoverMarkup, reading)).map((f) => f.items)).toEqual([
      ['intro/2'],
      ['I'],
    ]);
  });
});

describe('unpaired-quotes', () => {
  it('closes a quotation that is the whole cell, drops a mark that nothing opens', async () => {
    expect(await repaired(unpairedQuotes, '«Сад і город;')).toBe('«Сад і город»;');
    expect(await repaired(unpairedQuotes, 'Сад і город».')).toBe('Сад і город.');
  });

  it('does not guess where a quotation ends', async () => {
    const [found] = await findingsOf(unpairedQuotes, one('Семінар «Сад: про догляд'));
    expect(found).toMatchObject({ sentence: 'unpaired-quotes', severity: 'warning' });
    expect(found?.repair).toBeUndefined();
    expect(
      (await findingsOf(unpairedQuotes, one('«Сад» та город» взимку')))[0]?.repair,
    ).toBeUndefined();
  });

  it('lets nested and straight pairs be', async () => {
    expect(await findingsOf(unpairedQuotes, one('Гурток «Школа «Росток»» і "Сад"'))).toEqual([]);
  });
});

describe('unpaired-brackets', () => {
  it('finds either half, but not a list marker', async () => {
    expect(await findingsOf(unpairedBrackets, one('Тиждень (хімії та біології'))).toHaveLength(1);
    expect(await findingsOf(unpairedBrackets, one('Тиждень хімії) та біології'))).toHaveLength(1);
    expect(await findingsOf(unpairedBrackets, one('Теми: 1) хімія; а) досліди (прості)'))).toEqual(
      [],
    );
  });
});

describe('spacing', () => {
  it.each([
    ['Нарада  з питань', 'Нарада з питань'],
    ['Допомога з :', 'Допомога з:'],
    ['школярі ,учителі', 'школярі, учителі'],
    ['у 2026-2027навчальному році', 'у 2026-2027 навчальному році'],
    ['травень- червень', 'травень-червень'],
    ['STEM - лабораторія', 'STEM-лабораторія'],
    ['школа №5', 'школа № 5'],
    ['груп»(учнів)', 'груп» (учнів)'],
    ['керівників:-шкіл', 'керівників: шкіл'],
    ['Версія 2.0.:новини', 'Версія 2.0: новини'],
  ])('%s', async (wrong, right) => {
    const result = await repaired(spacing, wrong);
    // «2.0.:» keeps its dot: whether it ends an abbreviation can't be told.
    expect(result).toBe(wrong.includes('2.0') ? 'Версія 2.0: новини' : right);
  });

  it.each([
    'Школа – центр громади',
    'навчально- та виховно-методичний',
    'викладач(ка), ЗП(ПТ)О, № 7, 10:30, http://kabinet.example',
    'А.В. Гай, с. 5–7, т. д. і т. п.',
    'Мова...',
  ])('leaves «%s»', async (right) => {
    expect(await findingsOf(spacing, one(right))).toEqual([]);
  });
});

describe('repeated-word', () => {
  it('joins a word typed twice and asks about a conjunction', async () => {
    expect(await repaired(repeatedWord, 'Аналіз стану стану бібліотек')).toBe(
      'Аналіз стану бібліотек',
    );
    expect(await findingsOf(repeatedWord, one('Облік та аналіз та звітність'))).toMatchObject([
      { sentence: 'repeated-word.conjunction' },
    ]);
    expect(await findingsOf(repeatedWord, one('Раз у раз, ледве-ледве, на нараді'))).toEqual([]);
  });

  it('lets one month stand for each line of a cell', async () => {
    const bullets = [item(null, 'одне'), item(null, 'друге')];
    const reading = plan({
      items: [item('1.1', 'Конкурси', { due: 'травень травень', items: bullets })],
    });
    expect(await findingsOf(repeatedWord, reading)).toEqual([]);
  });
});

describe('stray-hyphen', () => {
  it('parts two declined adjectives, not a compound', async () => {
    expect(await repaired(strayHyphen, 'Робота дитячої-юнацької спілки')).toBe(
      'Робота дитячої юнацької спілки',
    );
    expect(await findingsOf(strayHyphen, one('навчально-виховної роботи, учнів-слухачів'))).toEqual(
      [],
    );
  });
});

describe('wording', () => {
  it.each([
    ['Звіт по необхідності', 'Звіт за потреби'],
    ['Онлайн конференція вчителів', 'Онлайн-конференція вчителів'],
    ['Добір медіа ресурсів', 'Добір медіаресурсів'],
    ['План на протязі року', 'План протягом року'],
    [
      'Графік занять груп 2026/2027 навчальний рік',
      'Графік занять груп на 2026/2027 навчальний рік',
    ],
  ])('%s', async (wrong, right) => {
    expect((await repaired(wording, wrong))?.toLowerCase()).toBe(right.toLowerCase());
  });

  it('says what can’t be repaired by itself, and lets the right wording be', async () => {
    const [found] = await findingsOf(wording, one('Курси згідно графіку'));
    expect(found).toMatchObject({ params: { to: 'згідно з графіку' } });
    expect(found?.repair).toBeUndefined();
    expect(await findingsOf(wording, one('Курси згідно з графіком, проект і результати'))).toEqual(
      [],
    );
    expect(
      await findingsOf(wording, one('Плани на 2026/2027 навчальний рік за результатами')),
    ).toEqual([]);
  });

  it('reports the old spelling only beside the new one', async () => {
    expect(await findingsOf(wording, one('Проект і проєкт'))).toHaveLength(1);
  });
});

describe('letter case', () => {
  it('finds a capital preposition and a small letter after a stop', async () => {
    expect(await repaired(letterCase, 'Служба У місті')).toBe('Служба у місті');
    expect(await repaired(letterCase, 'Любов до землі. догляд за садом')).toBe(
      'Любов до землі. Догляд за садом',
    );
    expect(
      await findingsOf(letterCase, one('Школа «У колі друзів», ім. поета, ст. викладач')),
    ).toEqual([]);
  });

  it('beginning-case compares brothers', async () => {
    const of = (...texts: string[]) =>
      plan({ items: texts.map((text, i) => item(`1.${i + 1}`, text)) });
    expect(
      await findingsOf(beginningCase, of('Нарада', 'Виставка', 'огляд', 'Конкурс')),
    ).toMatchObject([{ sentence: 'beginning-case.small', items: ['1.3'] }]);
    expect(await findingsOf(beginningCase, of('Нарада', 'огляд', 'виставка'))).toEqual([]);
  });
});

describe('lost-marker', () => {
  it('finds a line run into a bullet', async () => {
    const of = (text: string) =>
      plan({ items: [item('1.1', 'Супровід:', { items: [item(null, text)] })] });
    expect(await findingsOf(lostMarker, of('огляд книг; облік читачів'))).toMatchObject([
      { items: ['1.1/1'], params: { next: 'облік читачів' } },
    ]);
    expect(await findingsOf(lostMarker, of('огляд книг (дитячих; юнацьких);'))).toEqual([]);
  });
});
