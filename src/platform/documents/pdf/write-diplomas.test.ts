import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import type { Diploma } from '../diploma/diploma.ts';
import { hostile } from '../testing/samples.ts';
import { writeDiplomas } from './write-diplomas.ts';

const sheet: Diploma = {
  issuer: 'Методичний кабінет Заріччя',
  heading: 'Сертифікат',
  number: '№ 12/2026 від 14 березня 2026 р.',
  given: 'виданий',
  forWhom: 'Ліщині Олені Іванівні',
  under: 'викладачка, Ліцей № 3',
  reason: 'за участь у заході',
  title: 'Досліди вдома: від ідеї до уроку',
  topic: 'Як учні ставлять досліди без лабораторії',
  facts: [
    { label: 'Дата', value: '12 березня 2026 р.' },
    { label: 'Обсяг', value: '4 год' },
  ],
  outcomes: { label: 'Результати', text: 'добирає прості прилади' },
  signer: { post: 'Директорка', name: 'Ганна ЛІЩИНА' },
  check: {
    address: 'https://kabinet.example.org/c/0123456789abcdefghjkmnpqrs',
    lines: ['Перевірити:', 'kabinet.example.org/c', '01234-56789'],
    alt: 'QR-код перевірки',
  },
  replaces: '',
};

async function pagesOf(sheets: Diploma[]) {
  const pdf = await writeDiplomas({ title: 'Проба', language: 'uk', author: 'Кабінет', sheets });
  const document = await getDocumentProxy(new Uint8Array(pdf));
  return (await extractText(document, { mergePages: false })).text;
}

const letters = (text: string) => text.replace(/[\s\u00ad-]/g, '').toLowerCase();

test('each person has one sheet, however much is written on it', async () => {
  const long: Diploma = {
    ...sheet,
    forWhom: 'Слово '.repeat(12),
    title: 'Дуже довга назва заходу '.repeat(14),
    topic: 'Тема '.repeat(60),
    outcomes: { label: 'Результати', text: 'уміє багато різного. '.repeat(95) },
  };
  const pages = await pagesOf([sheet, long, sheet]);
  expect(pages).toHaveLength(3);
  expect(letters(pages[1] ?? '')).toContain(letters(long.outcomes.text));
  expect(pages[2]).toContain('Ліщині Олені Іванівні');
});

test('no text is read as markup', async () => {
  for (const text of hostile) {
    const [page = ''] = await pagesOf([
      { ...sheet, forWhom: text, title: text, outcomes: { label: text, text }, issuer: text },
    ]);
    expect(letters(page).split(letters(text)).length - 1, text).toBeGreaterThanOrEqual(5);
  }
}, 20_000);
