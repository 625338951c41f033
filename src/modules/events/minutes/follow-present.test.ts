import { describe, expect, it } from 'vitest';
import { followPresent, presentChange } from './follow-present.ts';

const taken = ['Верба О. І., викладачка', 'Лоза П. П., майстер', 'Зоря Ілона'];
const written = {
  members: ['Верба Ольга Іванівна, викладачка-методистка', 'Лоза П. П., майстер'],
  guests: ['Зоря Ілона'],
};

describe('the list of attendance after minutes were begun', () => {
  it('says who came into it and who went', () => {
    const now = { members: ['Верба О. І., викладачка', 'Явір Н. Н.'], guests: ['Зоря Ілона'] };
    expect(presentChange(taken, now)).toEqual({
      added: ['Явір Н. Н.'],
      gone: ['Лоза П. П., майстер'],
    });
    expect(presentChange(taken, { members: taken, guests: [] })).toBeNull();
    expect(presentChange(null, now)).toBeNull();
  });

  it('is followed without touching what was written by hand', () => {
    const now = {
      members: ['Верба О. І., викладачка', 'Бук Б. Б.'],
      guests: ['Зоря Ілона', 'Гість'],
    };
    expect(followPresent(written, taken, now)).toEqual({
      members: ['Бук Б. Б.', 'Верба Ольга Іванівна, викладачка-методистка'],
      guests: ['Гість', 'Зоря Ілона'],
    });
    expect(followPresent(written, taken, { members: taken, guests: [] })).toBe(written);
  });

  it('replaces all where nobody knows what was taken', () => {
    const now = { members: ['Бук Б. Б.'], guests: [] };
    expect(followPresent(written, null, now)).toEqual(now);
  });
});
