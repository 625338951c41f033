import type { PaperWords } from './words.ts';

export const ru: PaperWords = {
  plan: {
    approved: 'УТВЕРЖДАЮ',
    blankDate: '«____» ______________ 20____ г.',
    contents: 'СОДЕРЖАНИЕ',
    introduction: 'ВВЕДЕНИЕ',
    passport: 'ПАСПОРТ',
    columns: {
      number: '№ п/п',
      text: 'Содержание работы',
      responsible: 'Ответственный',
      form: 'Форма',
      deadline: 'Срок исполнения',
    },
    sheet: { path: 'Путь', chapter: 'Раздел', from: 'Начало', to: 'Конец', times: 'Раз' },
    amendments: 'ПРИЛОЖЕНИЕ. ИЗМЕНЕНИЯ В ПЛАНЕ',
    amendmentColumns: {
      number: 'Пункт',
      field: 'Что изменено',
      was: 'Было',
      is: 'Стало',
      reason: 'Основание',
      decided: 'Когда и кем',
    },
  },
};
