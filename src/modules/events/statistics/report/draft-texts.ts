import { saySchoolYear } from '#modules/directory/sections/school-year.ts';
import { sayDate } from '#platform/datetime/say-date.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { translator } from '#platform/i18n/translator.ts';
import { type ReportFacts, type ReportPart, reportParts } from './schema.ts';

/** As many names as a sentence bears. */
const most = 8;

/**
 * The parts of a report as the records alone say them; a part of which they say nothing is empty.
 *
 * @param language - of the paper
 */
export function draftTexts(
  facts: ReportFacts,
  year: number,
  today: string,
  language: Locale,
): Record<ReportPart, string> {
  const t = translator(language).getFixedT(null, ['eventsReport', 'events']);
  const { sessions, figures, talks, decisions } = facts;
  const held = sessions.filter(({ state }) => state === 'held');
  const lost = sessions.filter(({ state }) => state === 'cancelled' || state === 'not-held');
  const hosts = [...new Set(held.flatMap(({ host }) => host || []))];
  const formats = (['online', 'offline', 'mixed'] as const).flatMap((format) => {
    const count = held.filter((session) => session.format === format).length;
    return count > 0
      ? [`${t(`events:format.${format}`).toLocaleLowerCase(language)} – ${count}`]
      : [];
  });
  const ofState = (state: string) => decisions.filter((decision) => decision.state === state);
  const overdue = ofState('open').filter(({ dueOn }) => dueOn !== null && dueOn < today);
  const unwritten = held.filter(({ minutes }) => minutes === 'missing' || minutes === 'draft');
  const named = ({ title, on }: { title: string; on: string }) =>
    `«${title}» (${sayDate(language, on)})`;
  const texts: Record<ReportPart, (string | false)[]> = {
    work: [
      facts.topic !== '' && t('draft.topic', { year: saySchoolYear(year), topic: facts.topic }),
      t('draft.sessions', { count: sessions.length, held: held.length }),
      formats.length > 0 && t('draft.formats', { formats: formats.join(', ') }),
      hosts.length > 0 && t('draft.hosts', { names: list(hosts, t) }),
    ],
    participation:
      figures.visits > 0
        ? [
            t('draft.people', { count: figures.people, visits: figures.visits }),
            t('draft.places', { count: facts.byInstitution.length, all: facts.institutions }),
            (facts.byInstitution[0]?.visits ?? 0) > (facts.byInstitution.at(-1)?.visits ?? 0) &&
              t('draft.active', {
                names: facts.byInstitution
                  .filter(({ name }) => name !== '')
                  .slice(0, 3)
                  .map(({ name, visits }) => `${name} (${visits})`)
                  .join(', '),
              }),
          ]
        : [],
    talks:
      talks.length > 0
        ? [
            t('draft.talks', { count: talks.length }),
            facts.materials > 0 && t('draft.materials', { count: facts.materials }),
          ]
        : [],
    decisions:
      decisions.length > 0
        ? [
            t('draft.decided', { count: decisions.length }),
            t('draft.executed', {
              parts: (['done', 'undone', 'open', 'noted'] as const)
                .flatMap((state) => {
                  const count = ofState(state).length;
                  return count > 0 ? [`${t(`decision.${state}`)} – ${count}`] : [];
                })
                .join(', '),
            }),
            overdue.length > 0 && t('draft.overdue', { count: overdue.length }),
          ]
        : [],
    support: [
      facts.consultations.count > 0 &&
        t('draft.consultations', { count: facts.consultations.count }),
      (facts.consultations.ofInstitutions ?? 0) > 0 &&
        t('draft.ofInstitutions', { count: facts.consultations.ofInstitutions ?? 0 }),
      facts.certificates > 0 && t('draft.certificates', { count: facts.certificates }),
    ],
    experience: [
      talks.length > 0 &&
        t('draft.experience', {
          names: talks
            .slice(0, most)
            .map(({ name, title }) => `${name} – «${title}»`)
            .join('; '),
        }),
    ],
    difficulties: [
      lost.length > 0 &&
        t('draft.lost', {
          sessions: lost.map((one) => named(one) + (one.reason && `: ${one.reason}`)).join('; '),
        }),
      facts.absent.length > 0 && t('draft.absent', { names: list(facts.absent, t) }),
      unwritten.length > 0 && t('draft.unwritten', { sessions: unwritten.map(named).join('; ') }),
    ],
    next: [
      ...ofState('open')
        .slice(0, most)
        .map(({ text }) => t('draft.finish', { text: text.replace(/[.;]\s*$/, '') })),
      facts.absent.length > 0 && t('draft.involve', { names: list(facts.absent, t) }),
      lost.length > 0 && t('draft.again', { count: lost.length }),
    ],
  };
  return Object.fromEntries(
    reportParts.map((part) => [
      part,
      texts[part].filter(Boolean).join(part === 'next' ? '\n' : ' '),
    ]),
  ) as Record<ReportPart, string>;
}

function list(
  names: readonly string[],
  t: (key: 'draft.more', values: { count: number }) => string,
): string {
  const rest = names.length - most;
  return names.slice(0, most).join(', ') + (rest > 0 ? ` ${t('draft.more', { count: rest })}` : '');
}
