import { describe, expect, it } from 'vitest';
import { findingsOf, item, plan } from '../invented-plan.ts';
import { promisedCount } from './promised-count.ts';

const bullets = (count: number) =>
  Array.from({ length: count }, (_, i) => item(null, `гурток ${i}`));

describe('promised-count', () => {
  it('compares a promise with a list elsewhere that names the same thing', async () => {
    const reading = plan({
      items: [
        item('1.1', 'Робота 7-ми районних творчих груп учителів'),
        item('2.1', 'Засідання районних творчих груп:', { items: bullets(6) }),
        item('2.2', 'Засідання районних комісій:', { items: bullets(5) }),
      ],
    });
    expect(await findingsOf(promisedCount, reading)).toMatchObject([
      { items: ['1.1', '2.1'], params: { promised: 7, listed: 6 } },
    ]);
  });

  it('counts the item’s own list', async () => {
    const own = (count: number) =>
      plan({ items: [item('1.1', 'Провести 4 тренінги:', { items: bullets(count) })] });
    expect(await findingsOf(promisedCount, own(3))).toMatchObject([{ items: ['1.1'] }]);
    const audience = plan({
      items: [item('1.1', 'Провести 4 тренінги для закладів:', { items: bullets(3) })],
    });
    expect(await findingsOf(promisedCount, audience)).toEqual([]);
    expect(await findingsOf(promisedCount, own(4))).toEqual([]);
  });

  it('does not count years, hours, grades and dates', async () => {
    const reading = plan({
      items: [
        item('1.1', 'Курс на 30 годин для учнів 9 класів, 12 травня'),
        item('2.1', 'Курс годин учнів класів травня:', { items: bullets(6) }),
      ],
    });
    expect(await findingsOf(promisedCount, reading)).toEqual([]);
  });
});
