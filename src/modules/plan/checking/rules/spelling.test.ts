import { afterAll, describe, expect, it } from 'vitest';
import { chapter, findingsOf, item, plan } from '../invented-plan.ts';
import { releaseDictionary } from '../spelling/dictionary.ts';
import { spelling } from './spelling.ts';

afterAll(async () => {
  await releaseDictionary('uk');
  await releaseDictionary('ru');
});

const of = (...texts: string[]) =>
  plan({ items: texts.map((text, i) => item(`1.${i + 1}`, text)) });
const words = async (reading: ReturnType<typeof plan>) =>
  (await findingsOf(spelling, reading)).map((f) => [
    f.severity,
    f.params?.word,
    f.params?.suggestion,
  ]);

describe('spelling', () => {
  it('takes a letter away from a word of the plan for a misspelling', async () => {
    const [found] = await findingsOf(
      spelling,
      of('Методичний семінар', 'Підготувати методчний лист'),
    );
    expect(found).toMatchObject({
      severity: 'warning',
      items: ['1.2'],
      repair: { to: 'Підготувати методичний лист' },
    });
  });

  it('sets right the wrong part of a compound', async () => {
    expect(await words(of('Нарада: педагоги краю', 'Клуб педагогі-новатори'))).toEqual([
      ['warning', 'педагогі-новатори', 'педагоги-новатори'],
    ]);
  });

  it('only notices a short unknown word', async () => {
    expect(await words(of('Зустріч і кравдунг'))).toMatchObject([
      ['notice', 'кравдунг', expect.any(String)],
    ]);
  });

  it('lets names, places, abbreviations, brands and the trade’s own words be', async () => {
    const own = Array.from({ length: 3 }, () => 'Розвиток кравдунгу');
    const reading = of(
      ...own,
      'Виступ Кривдайченко О.П. про ЗПЗТО та Kahoot',
      '«Жмудинський ліцей», клуб Жмудь',
    );
    expect(await words(reading)).toEqual([]);
  });

  it('reads a heading in capitals', async () => {
    const reading = plan({
      sections: [chapter('I', 'ОСВІТНЯ РАБОТА', [item('1.1', 'Робота з кадрами, які мають їжу')])],
    });
    expect((await findingsOf(spelling, reading))[0]).toMatchObject({
      items: ['I'],
      repair: { field: 'text', to: 'ОСВІТНЯ РОБОТА' },
    });
  });

  it('reads a Russian plan by the Russian dictionary', async () => {
    expect(
      await words(
        plan({
          sections: [
            chapter('I', 'Раздел', [
              item('1', 'Методический семинар, объявления'),
              item('2', 'Методичский день, объявления'),
            ]),
          ],
        }),
      ),
    ).toEqual([['warning', 'Методичский', 'Методический']]);
  });
});
