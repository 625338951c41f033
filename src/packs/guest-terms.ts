import type { Words } from './directory-pack.ts';

/** How long events keep what they know of people who aren't in the register, and what nobody has finished. */
export interface GuestTerms {
  /** Days after an event in which guests may still be written to and asked. */
  guestDays: number;
  /** Days in which a list of those present waits to be accepted. */
  listDays: number;
  /** Who a guest is afterwards, with a number. */
  guest: Words;
  source: string;
}

const common: Omit<GuestTerms, 'source'> = {
  guestDays: 365,
  listDays: 30,
  guest: { uk: 'Гість', ru: 'Гость', en: 'Guest' },
};

const packs: Record<string, GuestTerms> = {
  'ua-vet': {
    ...common,
    source:
      'Закон України № 2297-VI, статті 6 і 15: не довше, ніж треба для мети; строк установлює володілець даних',
  },
  'ru-municipal': {
    ...common,
    source: 'Федеральный закон № 152-ФЗ, статья 5: не дольше, чем этого требуют цели обработки',
  },
};

/** The terms of a centre. @param pack the centre's; an unknown one as in Ukraine */
export function guestTermsOf(pack: string): GuestTerms {
  return packs[pack] ?? (packs['ua-vet'] as GuestTerms);
}
