/** Where the numbers of minutes begin anew: in January, or with the school year. */
export type MinutesYear = 'calendar' | 'school';

/** The fixed form of minutes: its headings in capitals, and how bodies number them unless a centre says otherwise. */
export interface MinutesForm {
  headings: Record<'uk' | 'ru' | 'en', { heard: string; spoke: string; decided: string }>;
  year: { section: MinutesYear; kind: MinutesYear };
  /** Names in signatures: «Олена КОВАЛЬ» (DSTU 4163:2020) or «О. И. Коваль» (GOST R 7.0.97). */
  signature: 'name-first' | 'initials-first';
}

const english = { heard: 'HEARD', spoke: 'SPOKE', decided: 'RESOLVED' };

const forms: Record<string, MinutesForm> = {
  'ua-vet': {
    headings: {
      uk: { heard: 'СЛУХАЛИ', spoke: 'ВИСТУПИЛИ', decided: 'УХВАЛИЛИ' },
      ru: { heard: 'СЛУШАЛИ', spoke: 'ВЫСТУПИЛИ', decided: 'ПОСТАНОВИЛИ' },
      en: english,
    },
    year: { section: 'school', kind: 'calendar' },
    signature: 'name-first',
  },
  'ru-municipal': {
    headings: {
      uk: { heard: 'СЛУХАЛИ', spoke: 'ВИСТУПИЛИ', decided: 'ВИРІШИЛИ' },
      ru: { heard: 'СЛУШАЛИ', spoke: 'ВЫСТУПИЛИ', decided: 'РЕШИЛИ' },
      en: english,
    },
    year: { section: 'school', kind: 'school' },
    signature: 'initials-first',
  },
};

/** How minutes look and are numbered in a centre. @param pack the centre's; an unknown one as in Ukraine */
export function minutesFormOf(pack: string): MinutesForm {
  return forms[pack] ?? (forms['ua-vet'] as MinutesForm);
}
