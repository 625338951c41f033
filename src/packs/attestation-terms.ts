/** After how many years a category has to be confirmed; null where categories have no term. */
export interface AttestationTerm {
  /** Categories given from this day on. */
  since: string;
  years: number | null;
  source: string;
}

const terms: Record<string, readonly AttestationTerm[]> = {
  'ua-vet': [
    {
      since: '2011-01-01',
      years: 5,
      source: 'Положення про атестацію педагогічних працівників (наказ МОН від 09.09.2022 № 805)',
    },
  ],
  'ru-municipal': [
    { since: '2014-06-15', years: 5, source: 'Приказ Минобрнауки от 07.04.2014 № 276' },
    { since: '2023-09-01', years: null, source: 'Приказ Минпросвещения от 24.03.2023 № 196' },
  ],
};

/** The terms of a centre's pack, the earliest first; of an unknown one as in Ukraine. */
export const attestationTermsOf = (pack: string): readonly AttestationTerm[] =>
  terms[pack] ?? (terms['ua-vet'] as readonly AttestationTerm[]);
