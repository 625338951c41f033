import { saySchoolYear } from '#modules/directory/sections/school-year.ts';
import { sayDate } from '#platform/datetime/say-date.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { translator } from '#platform/i18n/translator.ts';
import { type LetterFacts, type LetterPart, letterParts } from './schema.ts';

/** The paragraphs of the letter as the records and the sections' reports alone say them. */
export function draftLetter(
  facts: LetterFacts,
  year: number,
  language: Locale,
): Record<LetterPart, string> {
  const t = translator(language).getFixedT(null, 'eventsSummary');
  const { sections, whole, lost, hosts, absent } = facts;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const active = sections.toSorted((a, b) => b.visits - a.visits).slice(0, 3);
  const idle = sections.filter(({ planned, held }) => planned > 0 && held === 0);
  const lines: Record<LetterPart, (string | false)[]> = {
    intro: [t('draft.intro', { year: saySchoolYear(year), count: sections.length })],
    work: [
      t('draft.sessions', { count: whole.planned, held: whole.events }),
      hosts.length > 0 &&
        t('draft.hosts', {
          names: hosts.map(({ name, count }) => `${name} (${count})`).join(', '),
        }),
    ],
    participation:
      whole.visits > 0
        ? [
            t('draft.people', {
              count: whole.people,
              visits: number.format(whole.visits),
              institutions: whole.institutions,
            }),
            t('draft.hours', {
              count: whole.personHours,
              hours: number.format(whole.personHours),
            }),
            t('draft.active', {
              names: active.map(({ name, visits }) => `${name} (${visits})`).join('; '),
            }),
          ]
        : [],
    experience: facts.experience.map(({ section, text }) => `${section}. ${text}`),
    difficulties: [
      lost.length > 0 && t('draft.lost', { count: lost.length }),
      ...lost.map(
        ({ section, title, on, reason }) =>
          `${section}: «${title}» (${sayDate(language, on)})${reason && ` – ${reason}`}`,
      ),
      idle.length > 0 && t('draft.idle', { names: idle.map(({ name }) => name).join('; ') }),
      absent.length > 0 && t('draft.absent', { names: absent.join(', ') }),
    ],
    tasks: [
      t('draft.tasks', { year: saySchoolYear(year + 1) }),
      ...facts.next.map(({ section, text }) => `${section}: ${text.replaceAll('\n', ' ')}`),
      absent.length > 0 && t('draft.involve', { count: absent.length }),
    ],
    closing: [t('draft.closing')],
  };
  return Object.fromEntries(
    letterParts.map((part) => [part, lines[part].filter(Boolean).join('\n')]),
  ) as Record<LetterPart, string>;
}
