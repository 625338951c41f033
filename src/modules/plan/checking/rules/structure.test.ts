import { describe, expect, it } from 'vitest';
import { chapter, findingsOf, item, plan } from '../invented-plan.ts';
import { approvalBlock } from './approval-block.ts';
import { contentsMismatch } from './contents.ts';
import { closingMark, missingText } from './item-text.ts';
import { rarePhrase } from './rare-phrase.ts';
import { unalignedCell } from './unaligned-cell.ts';

describe('approval-block', () => {
  const approval = {
    stamp: 'ЗАТВЕРДЖУЮ',
    by: 'О. Гайова',
    post: 'Директор',
    date: '2026-01-05',
    dateText: '05.01.2026',
  };
  const of = (
    rest: Partial<typeof approval> | Record<string, null | string>,
    signature = { post: 'Завідувач', name: 'К. Береза' },
  ) => plan({ items: [] }, { approval: { ...approval, ...rest }, signature });

  it('asks for what the stamp and the signature lack', async () => {
    const said = async (reading: ReturnType<typeof plan>) =>
      (await findingsOf(approvalBlock, reading)).map((f) => f.sentence);
    expect(await said(of({ date: null, dateText: '« » січня 2026' }))).toEqual([
      'approval-block.incompleteDate',
    ]);
    expect(await said(of({ date: null, dateText: null, by: null }))).toEqual([
      'approval-block.name',
      'approval-block.date',
    ]);
    expect(await said(of({}, { post: 'Завідувач', name: '' }))).toEqual([
      'approval-block.signature',
    ]);
    expect(await said(of({}))).toEqual([]);
  });

  it('does not ask a plan without a stamp', async () => {
    expect(await findingsOf(approvalBlock, plan({ items: [] }))).toEqual([]);
  });
});

describe('contents-mismatch', () => {
  const sections = [chapter('I', 'РОБОТА З КАДРАМИ', []), chapter('ІІ', 'ВИДАННЯ', [])];
  const of = (...lines: [string, string][]) =>
    plan(
      { sections },
      { contents: lines.map(([number, title]) => ({ number, title, pages: '1' })) },
    );

  it('compares numbers in either alphabet and titles without case', async () => {
    expect(
      await findingsOf(contentsMismatch, of(['I.', 'Робота з кадрами'], ['II', 'Видання'])),
    ).toEqual([]);
  });

  it('finds another title, a missing chapter and one too many', async () => {
    const found = await findingsOf(
      contentsMismatch,
      of(['I', 'Робота з кадром'], ['III', 'Фінанси']),
    );
    expect(found.map((f) => [f.sentence, ...f.items])).toEqual([
      ['contents-mismatch.title', 'I'],
      ['contents-mismatch.noChapter'],
      ['contents-mismatch.notListed', 'ІІ'],
    ]);
    expect(found[0]?.params).toMatchObject({ contents: 'кадром', heading: 'кадрами' });
  });
});

describe('missing-text and closing-mark', () => {
  it('tell an empty row from lines without a beginning', async () => {
    const reading = plan({
      items: [
        item('1.1', ' '),
        item('1.2', '', { items: [item(null, 'рядок')] }),
        item('1.3', 'Огляд'),
      ],
    });
    expect(await findingsOf(missingText, reading)).toMatchObject([
      { items: ['1.1'], severity: 'warning' },
      { items: ['1.2'], severity: 'notice' },
    ]);
  });

  it('notice a rare stop, not a usual one nor an abbreviation', async () => {
    const of = (...texts: string[]) =>
      plan({ items: texts.map((text, i) => item(`1.${i + 1}`, text)) });
    expect(
      await findingsOf(closingMark, of('Огляд.', 'Нарада', 'Облік', '2026-2027 н.р.')),
    ).toMatchObject([{ items: ['1.1'] }]);
    expect(await findingsOf(closingMark, of('Огляд.', 'Нарада.', 'Облік'))).toEqual([]);
    expect(
      await findingsOf(closingMark, of('Огляд книг. Облік читачів.', 'Нарада', 'Облік')),
    ).toEqual([]);
  });
});

describe('unaligned-cell', () => {
  const bullets = (count: number) =>
    Array.from({ length: count }, (_, i) => item(null, `рядок ${i}`));
  const of = (by: string, due: string, count: number) =>
    plan({ items: [item('1.1', 'Розробити:', { by, due, items: bullets(count) })] });

  it('finds dates that are not one for each line, and a person repeated without a line', async () => {
    expect(
      await findingsOf(unalignedCell, of('методисти', 'травень до 01.06.2026', 3)),
    ).toHaveLength(1);
    expect(
      await findingsOf(unalignedCell, of('Гайова О.П. Гайова О.П. Береза К.Т.', 'травень', 2)),
    ).toHaveLength(1);
  });

  it('is silent for one date for all, one for each, a span and several people', async () => {
    expect(
      await findingsOf(unalignedCell, of('Гайова О.П. Береза К.Т.', 'упродовж року', 3)),
    ).toEqual([]);
    expect(await findingsOf(unalignedCell, of('методисти', 'травень серпень', 2))).toEqual([]);
    expect(await findingsOf(unalignedCell, of('методисти', 'січень-березень', 3))).toEqual([]);
    expect(await findingsOf(unalignedCell, of('методисти', 'травень, жовтень', 3))).toEqual([]);
  });
});

describe('rare-phrase', () => {
  const usual = ['Складання річних планів', 'Огляд річних планів', 'Узгодження річних планів'];
  const of = (...texts: string[]) =>
    plan({ items: [...usual, ...texts].map((text, i) => item(`1.${i + 1}`, text)) });

  it('finds a word that the plan’s own phrases deny', async () => {
    const reading = of('Складання ручних планів');
    expect((await findingsOf(rarePhrase, reading))[0]).toMatchObject({
      items: ['1.4'],
      repair: { to: 'Складання річних планів' },
    });
  });

  it('is silent for another word and another form of the same', async () => {
    expect(
      await findingsOf(rarePhrase, of('Складання місячних планів', 'Складання річного плану')),
    ).toEqual([]);
  });
});
