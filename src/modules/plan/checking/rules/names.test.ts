import { describe, expect, it } from 'vitest';
import { findingsOf, item, plan } from '../invented-plan.ts';
import {
  nameInitial,
  nameMisspelt,
  nameOtherInitials,
  namePunctuation,
  nameTwice,
  nameUnknown,
} from './names.ts';

const cells = (...by: string[]) =>
  plan({ items: by.map((cell, i) => item(`1.${i + 1}`, 'Справа', { by: cell })) });
const usual = ['Гайова О.П.', 'Гайова О.П. Береза К.Т.', 'Береза К.Т.', 'Гайова О.П.'];

describe('names of the responsible', () => {
  it('name-initial completes a lone initial from the other items', async () => {
    const found = await findingsOf(nameInitial, cells(...usual, 'Береза К.Т. Гайова О. методисти'));
    expect(found).toMatchObject([{ sentence: 'name-initial.known', items: ['1.5'] }]);
    expect(found[0]?.repair?.to).toBe('Береза К.Т. Гайова О.П. методисти');
    expect(await findingsOf(nameInitial, cells(...usual, 'Директор'))).toEqual([]);
  });

  it('name-other-initials reports the rare bearer of a frequent surname', async () => {
    const found = await findingsOf(nameOtherInitials, cells(...usual, 'Гайова М.П.'));
    expect(found).toMatchObject([{ items: ['1.5'], params: { others: 'Гайова О.П.' } }]);
    const two = cells('Гайова О.П.', 'Гайова М.П.', 'Гайова О.П.', 'Гайова М.П.');
    expect(await findingsOf(nameOtherInitials, two)).toEqual([]);
  });

  it('name-punctuation sets lost and doubled dots right', async () => {
    const found = await findingsOf(namePunctuation, cells('Гайова О.П Береза К.Т..'));
    expect(found.map((f) => f.params?.proper)).toEqual(['Гайова О.П.', 'Береза К.Т.']);
    expect(found[0]?.repair?.to).toBe('Гайова О.П. Береза К.Т..');
    const right = cells('Гайова О. П.', 'О.П. Гайова', 'Гайова О.П., Береза К.Т.');
    expect(await findingsOf(namePunctuation, right)).toEqual([]);
  });

  it('name-misspelt needs the same initials and a frequent neighbour', async () => {
    const found = await findingsOf(nameMisspelt, cells(...usual, 'Гайва О.П.'));
    expect(found).toMatchObject([{ items: ['1.5'], params: { near: 'Гайова О.П.' } }]);
    expect(await findingsOf(nameMisspelt, cells(...usual, 'Гайва М.І.'))).toEqual([]);
  });

  it('name-unknown speaks only where the people are known', async () => {
    const staff = { people: ['Гайова О.П.'] };
    expect(await findingsOf(nameUnknown, cells(...usual))).toEqual([]);
    expect(await findingsOf(nameUnknown, cells(...usual), staff)).toMatchObject([
      { items: ['1.2', '1.3'], params: { name: 'Береза К.Т.', count: 2 } },
    ]);
  });

  it('name-twice lets one person stand at each bullet', async () => {
    const by = 'Гайова О.П. Гайова О.П.';
    const bullets = [item(null, 'перше'), item(null, 'друге')];
    expect(await findingsOf(nameTwice, cells(by))).toMatchObject([{ items: ['1.1'] }]);
    const laid = plan({ items: [item('1.1', 'Розробити:', { by, items: bullets })] });
    expect(await findingsOf(nameTwice, laid)).toEqual([]);
  });
});
