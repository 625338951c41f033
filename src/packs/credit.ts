/** How hours of a certificate are told in credits; null where a system of education doesn't. */
export interface CreditSystem {
  /** Hours of 60 minutes that make one credit. */
  hours: number;
  words: { uk: string; ru: string; en: string };
  /** Where the number stands. */
  source: string;
}

const systems: Record<string, CreditSystem | null> = {
  'ua-vet': {
    hours: 30,
    words: { uk: 'кредиту ЄКТС', ru: 'кредита ЕКТС', en: 'ECTS credit' },
    source: 'Закон України «Про вищу освіту», стаття 1: обсяг кредиту ЄКТС – 30 годин',
  },
  'ru-municipal': null,
};

/** The credit system of a centre's pack. @param pack the centre's; an unknown one counts as in Ukraine */
export function creditSystemOf(pack: string): CreditSystem | null {
  const system = systems[pack];
  return system === undefined ? (systems['ua-vet'] ?? null) : system;
}
