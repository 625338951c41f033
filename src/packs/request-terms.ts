/** Working days in which a centre deals with questions and orders, unless it decides otherwise. */
export interface RequestTerms {
  /** Until somebody says that the question is theirs. */
  take: number;
  /** Until the answer is there. */
  answer: number;
  /** Until an ordered document is there, where nobody has said a day. */
  order: number;
}

/** The custom of methodical services; the laws on citizens' appeals give more time, for another kind of asking. */
const usual: RequestTerms = { take: 2, answer: 5, order: 15 };

const packs: Record<string, RequestTerms> = { 'ua-vet': usual, 'ru-municipal': usual };

/** Terms of a centre's pack. @param pack an unknown one is as usual */
export const requestTermsOf = (pack: string): RequestTerms => packs[pack] ?? usual;
