import { describe, expect, it } from 'vitest';
import { findingsOf, item, plan } from '../invented-plan.ts';
import { missingDeadline, missingForm, missingResponsible } from './missing-fields.ts';

const full = { by: 'Гайова О.П.', due: 'травень', form: 'довідка' };
const items = (found: { items: string[] }[]) => found.map((f) => f.items);

describe('missing cells', () => {
  it('are reported for an item that nobody above or below covers', async () => {
    const reading = plan({ items: [item('1.1', 'Захід', full), item('1.2', 'Захід')] });
    expect(items(await findingsOf(missingResponsible, reading))).toEqual([['1.2']]);
    expect(items(await findingsOf(missingDeadline, reading))).toEqual([['1.2']]);
    expect(items(await findingsOf(missingForm, reading))).toEqual([['1.2']]);
  });

  it('are not, where the item above or its sub-items carry them', async () => {
    const reading = plan({
      items: [
        item('1.1', 'Загальне', { items: [item('1.1.1', 'Окреме', full)] }),
        item('1.2', 'Перелік:', { ...full, items: [item(null, 'одне'), item(null, 'друге')] }),
      ],
    });
    expect(await findingsOf(missingResponsible, reading)).toEqual([]);
    expect(await findingsOf(missingDeadline, reading)).toEqual([]);
    expect(await findingsOf(missingForm, reading)).toEqual([]);
  });

  it('say once which bullets of a list lack what the others have', async () => {
    const bullets = [
      item(null, 'а', full),
      item(null, 'б', full),
      item(null, 'в'),
      item(null, 'г'),
    ];
    const reading = plan({ items: [item('1.1', 'Співпраця:', { items: bullets })] });
    expect(items(await findingsOf(missingResponsible, reading))).toEqual([['1.1/3', '1.1/4']]);
  });

  it('take a cell of the first bullet alone for a cell of all', async () => {
    const bullets = [item(null, 'а', full), item(null, 'б'), item(null, 'в')];
    const reading = plan({ items: [item('1.1', 'Засідання:', { items: bullets })] });
    expect(await findingsOf(missingDeadline, reading)).toEqual([]);
  });

  it('do not ask for a column that the plan has not', async () => {
    const reading = plan({ items: [item('1.1', 'Захід', { by: 'Гайова О.П.' })] });
    expect(await findingsOf(missingForm, reading)).toEqual([]);
    expect(await findingsOf(missingDeadline, reading)).toEqual([]);
  });
});
