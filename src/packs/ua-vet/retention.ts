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
    since: '2011-01-01',
    source:
      'Закон України № 2297-VI, статті 6 і 15: не довше, ніж треба для мети; строк установлює володілець даних',
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
    since: '2011-01-01',
    source:
      'Закон України № 2297-VI, статті 6 і 15: не довше, ніж треба для мети; строк установлює володілець даних',
  },
];
