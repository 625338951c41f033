import { getGender, incline } from 'lvovich';
import shevchenko, { type Gender } from 'shevchenko';
import type { GrammaticalCase } from '../grammatical-cases.ts';
import type { NameCases } from '../schema.ts';

export interface DeclineRequest {
  familyName: string;
  givenName: string;
  patronymic: string;
  /** Found out from the name where nobody has said it. */
  sex: 'female' | 'male' | null;
  language: 'uk' | 'ru';
}

const ukrainian = {
  genitive: 'inGenitive',
  dative: 'inDative',
  accusative: 'inAccusative',
  instrumental: 'inAblative',
  locative: 'inLocative',
  vocative: 'inVocative',
} as const satisfies Record<GrammaticalCase, keyof typeof shevchenko>;

const russian = {
  genitive: 'genitive',
  dative: 'dative',
  accusative: 'accusative',
  instrumental: 'instrumental',
  locative: 'prepositional',
} as const;

/**
 * The full name in all cases, as well as a library can tell. Empty where the sex can't be found out, so that no paper
 * prints a guess. Slow at first: the program asks `declined` instead.
 */
export function declineName(request: DeclineRequest): NameCases {
  return request.language === 'uk' ? inUkrainian(request) : inRussian(request);
}

function inUkrainian({ familyName, givenName, patronymic, sex }: DeclineRequest): NameCases {
  const parts = {
    lastName: familyName,
    ...(givenName && { firstName: givenName }),
    ...(patronymic && { middleName: patronymic }),
  };
  const gender = sex ?? shevchenko.detectGender(parts);
  if (!gender) return {};
  return Object.fromEntries(
    Object.entries(ukrainian).map(([name, decline]) => {
      const { lastName, firstName, middleName } = shevchenko[decline]({
        gender: gender as Gender,
        ...parts,
      });
      return [name, [lastName, firstName, middleName].filter(Boolean).join(' ')];
    }),
  );
}

function inRussian({ familyName, givenName, patronymic, sex }: DeclineRequest): NameCases {
  const parts = { last: familyName, first: givenName, middle: patronymic };
  const gender = sex ?? getGender(parts);
  if (gender !== 'female' && gender !== 'male') return {};
  return Object.fromEntries(
    Object.entries(russian).map(([name, of]) => {
      const { last, first, middle } = incline({ gender, ...parts }, of);
      return [name, [last, first, middle].filter(Boolean).join(' ')];
    }),
  );
}
