import type { Words } from '#platform/i18n/words.ts';
import type uk from './uk.ts';

export default {
  close: 'Закрыть',
  cancel: 'Отменить',
  undo: 'Вернуть',
  page: {
    title: '{{title}} · Кабинет',
    crumbs: 'Где вы сейчас',
  },
  table: {
    empty: 'Здесь пока ничего нет',
    select: 'Выбрать: {{row}}',
    selectAll: 'Выбрать все строки страницы',
    chosen_one: 'Выбрана {{count}} строка',
    chosen_few: 'Выбраны {{count}} строки',
    chosen_many: 'Выбрано {{count}} строк',
    chosen_other: 'Выбрано {{count}} строки',
    clear: 'Снять выбор',
    apply: 'Применить',
    all: 'все',
    clearFilters: 'Сбросить фильтры',
    export: 'Сохранить список в файл',
    formats: {
      xlsx: 'Excel (.xlsx)',
      csv: 'Текст с запятыми (.csv)',
      docx: 'Word (.docx)',
      pdf: 'PDF',
    },
  },
  pager: {
    label: 'Страницы списка',
    shown_one: '{{first}}–{{last}} из {{count}} строки',
    shown_few: '{{first}}–{{last}} из {{count}} строк',
    shown_many: '{{first}}–{{last}} из {{count}} строк',
    shown_other: '{{first}}–{{last}} из {{count}} строки',
    previous: 'Предыдущая страница',
    next: 'Следующая страница',
    page: 'Страница {{page}}',
    size: 'На странице:',
  },
  form: {
    failed_one: 'Не сохранено: проверьте {{count}} поле',
    failed_few: 'Не сохранено: проверьте {{count}} поля',
    failed_many: 'Не сохранено: проверьте {{count}} полей',
    failed_other: 'Не сохранено: проверьте {{count}} поля',
    failed_zero: 'Не сохранено',
  },
} as const satisfies Words<typeof uk>;
