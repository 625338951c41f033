import { expect, it } from 'vitest';
import { readGuests } from './read-guests.ts';

it('reads pasted guests wherever the address stands, and tells the lines that have none', () => {
  const text = [
    'Олена Гай; olena@example.org; Ліцей № 3',
    'taras@example.org\tТарас Явір',
    '',
    'Без адреси; Ліцей № 4',
    'хтось@; Ім’я',
  ].join('\r\n');
  expect(readGuests(text)).toEqual({
    guests: [
      { name: 'Олена Гай', email: 'olena@example.org', organisation: 'Ліцей № 3' },
      { name: 'Тарас Явір', email: 'taras@example.org', organisation: '' },
    ],
    unread: ['Без адреси; Ліцей № 4', 'хтось@; Ім’я'],
  });
});
