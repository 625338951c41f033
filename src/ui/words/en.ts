import type { EnglishWords } from '#platform/i18n/words.ts';
import type uk from './uk.ts';

export default {
  close: 'Close',
  cancel: 'Cancel',
  undo: 'Undo',
  page: {
    title: '{{title}} · Kabinet',
    crumbs: 'Where you are',
  },
  table: {
    empty: 'Nothing here yet',
    select: 'Select: {{row}}',
    selectAll: 'Select all rows of the page',
    chosen_one: '{{count}} row selected',
    chosen_other: '{{count}} rows selected',
    clear: 'Clear the selection',
    apply: 'Apply',
    all: 'all',
    clearFilters: 'Clear filters',
    moreFilters: 'More filters',
    export: 'Save the list to a file',
    formats: {
      xlsx: 'Excel (.xlsx)',
      csv: 'Comma-separated text (.csv)',
      docx: 'Word (.docx)',
      pdf: 'PDF',
    },
  },
  pager: {
    label: 'Pages of the list',
    shown_one: '{{first}}–{{last}} of {{count}} row',
    shown_other: '{{first}}–{{last}} of {{count}} rows',
    previous: 'Previous page',
    next: 'Next page',
    page: 'Page {{page}}',
    size: 'On a page:',
  },
  form: {
    failed_one: 'Not saved: check {{count}} field',
    failed_other: 'Not saved: check {{count}} fields',
    failed_zero: 'Not saved',
  },
  year: {
    none: 'nothing planned',
    entries_one: '{{count}} entry',
    entries_other: '{{count}} entries',
  },
  heat: {
    total: 'Total',
    over_one: 'overload: more than {{count}} task a month',
    over_other: 'overload: more than {{count}} tasks a month',
    tooMuch: 'overload',
  },
  file: {
    upTo: 'up to {{limit}}',
    large: 'The file is too large',
    tooLarge: 'The file “{{name}}” is too large: the limit is {{limit}}',
  },
  day: {
    choose: 'Choose in a calendar',
    pattern: 'dd/mm/yyyy',
    unread: '“{{given}}” could not be read as a day. Write it like this: 31/03/2026.',
    calendar: {
      previousMonth: 'Previous month',
      nextMonth: 'Next month',
      monthLevelControl: 'Choose the month',
      previousYear: 'Previous year',
      nextYear: 'Next year',
      yearLevelControl: 'Choose the year',
      previousDecade: 'Previous ten years',
      nextDecade: 'Next ten years',
    },
  },
  diff: {
    added: 'added',
    removed: 'removed',
  },
  edit: {
    open: 'Click to change',
    empty: 'add',
    keys: 'Enter saves, Esc cancels',
    keysMultiline: 'Enter saves, Shift+Enter begins a new line, Esc cancels',
  },
} as const satisfies EnglishWords<typeof uk>;
