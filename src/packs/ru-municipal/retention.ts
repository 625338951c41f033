import type { RetentionTerm } from '../people-pack.ts';

/**
 * The law gives no number of years: whoever keeps the data sets it. These are a careful beginning; personal files with their
 * own terms are kept by the employer, not here.
 */
export const retentionTerms: RetentionTerm[] = [
  {
    key: 'left',
    words: {
      uk: 'після останньої посади',
      ru: 'после последней должности',
      en: 'after the last post',
    },
    from: 'last-post',
    years: 5,
    since: '2007-01-26',
    source:
      'Федеральный закон № 152-ФЗ, статья 5: не дольше, чем требуют цели; срок устанавливает оператор',
  },
  {
    key: 'never-worked',
    words: {
      uk: 'картка без посади',
      ru: 'карточка без должности',
      en: 'card without a post',
    },
    from: 'card-made',
    years: 1,
    since: '2007-01-26',
    source:
      'Федеральный закон № 152-ФЗ, статья 5: не дольше, чем требуют цели; срок устанавливает оператор',
  },
];
