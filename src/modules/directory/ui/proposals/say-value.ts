import { sayDate } from '#platform/datetime/say-date.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import type { FactChoices } from '../../people/read-choices.ts';
import type { ProposalSubject } from '../../proposals/schema.ts';

const days = ['birthDate', 'workingSince', 'teachingSince'];
const lists = {
  category: 'categories',
  title: 'titles',
  rank: 'ranks',
  degree: 'degrees',
} as const;

/**
 * What a proposal says of a subject, in one line; '' for nothing.
 *
 * @param say words of the namespace `people`, by keys with it
 */
export function sayProposed(
  say: (key: string) => string,
  locale: Locale,
  choices: FactChoices | null,
  subject: ProposalSubject,
  value: unknown,
): string {
  if (value === null || value === undefined || value === '') return '';
  const name = (list: keyof FactChoices, key: unknown) =>
    choices?.[list].find((kind) => kind.key === key)?.name ?? String(key ?? '');
  const day = (date: unknown) => (typeof date === 'string' ? sayDate(locale, date) : '');
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value !== 'object') {
    if (subject === 'sex') return say(`people:card.${value}`);
    return days.includes(subject) ? day(value) : String(value);
  }
  const fact = value as Record<string, unknown>;
  const period = [day(fact.since), day(fact.until)].filter(Boolean).join(' – ');
  const parts =
    subject === 'qualification'
      ? [
          `${say(`people:kind.${fact.kind}`)}: ${name(lists[fact.kind as keyof typeof lists], fact.value)}`,
          period,
          fact.ground,
        ]
      : subject === 'education'
        ? [
            name('educationLevels', fact.level),
            fact.institution,
            fact.speciality,
            fact.finishedYear,
            fact.document,
          ]
        : [
            fact.title,
            fact.level && name('awardLevels', fact.level),
            day(fact.givenOn),
            fact.ground,
          ];
  return parts.filter(Boolean).join(' · ');
}
