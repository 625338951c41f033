import type { PaperWords } from './words.ts';

export const uk: PaperWords = {
  plan: {
    approved: 'ЗАТВЕРДЖУЮ',
    blankDate: '«____» ______________ 20____ р.',
    contents: 'ЗМІСТ',
    introduction: 'ВСТУП',
    passport: 'ПАСПОРТ',
    columns: {
      number: '№ з/п',
      text: 'Зміст роботи',
      responsible: 'Відповідальний',
      form: 'Форма',
      deadline: 'Термін виконання',
    },
    sheet: { path: 'Шлях', chapter: 'Розділ', from: 'Початок', to: 'Кінець', times: 'Разів' },
    amendments: 'ДОДАТОК. ЗМІНИ ДО ПЛАНУ',
    amendmentColumns: {
      number: 'Пункт',
      field: 'Що змінено',
      was: 'Було',
      is: 'Стало',
      reason: 'Підстава',
      decided: 'Коли і ким',
    },
  },
};
