import { sayShortDate } from '#platform/datetime/say-date.ts';
import { sayPeriod } from '#platform/datetime/say-period.ts';
import type { Block, Paper } from '#platform/documents/paper/paper.ts';
import type { PaperStyle } from '#platform/documents/paper/style.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { translator } from '#platform/i18n/translator.ts';
import { plainTable } from '../../statistics/paper-blocks.ts';
import type { EventRoute, Stop } from './read-route.ts';

/** The report of visits that stand on one event: route, team, programme, what came of each, the sum of it. */
export function routePaper(
  { event, programme, stops }: EventRoute,
  { centre, language }: { centre: string; language: Locale },
  style: PaperStyle,
): Paper {
  const t = translator(language).getFixedT(null, 'eventsVisits');
  const made = stops.filter(({ state }) => state !== 'cancelled');
  const team = [...new Set(made.flatMap(({ team, guests }) => [...team.map(named), ...guests]))];
  const consulted = made.flatMap(({ consultations }) => consultations);
  const sum = (of: readonly number[]) => of.reduce((all, one) => all + one, 0);
  return {
    title: `${t('route.title')}: ${event.title}`,
    author: centre,
    language,
    style,
    blocks: [
      { kind: 'text', style: 'centre', text: centre },
      { kind: 'text', style: 'title', text: t('route.heading'), above: 4 },
      { kind: 'text', style: 'subtitle', text: event.title },
      line(t('route.days'), sayPeriod(language, spanOf(event, made))),
      ...(event.topic ? [line(t('figures.topic'), event.topic)] : []),
      line(t('columns.team'), team.join('; ')),
      heading(t('route.route')),
      ...plainTable(
        [
          t('columns.when'),
          t('columns.organisation'),
          t('columns.purpose'),
          t('columns.team'),
          t('columns.state'),
        ],
        stops.map((stop) => [
          [sayShortDate(language, stop.visitOn), hours(stop)].filter(Boolean).join(' '),
          stop.organisation,
          stop.purpose,
          [...stop.team.map(named), ...stop.guests].join('; '),
          [t(`state.${stop.state}`), stop.stateReason].filter(Boolean).join(': '),
        ]),
        style,
      ),
      ...(programme.length > 0 ? [heading(t('route.programme'))] : []),
      ...programme.map(({ title, speakers }) =>
        item([title, speakers.join(', ')].filter(Boolean).join(' – ')),
      ),
      ...made.flatMap((stop) => outcome(stop, language)),
      heading(t('route.sum')),
      item(t('route.institutions', { count: new Set(made.map((one) => one.organisation)).size })),
      item(
        t('route.consulted', {
          count: sum(consulted.map(({ count }) => count)),
          people: sum(consulted.map(({ people }) => people)),
        }),
      ),
      item(t('route.agreedCount', { count: sum(made.map(({ agreed }) => agreed.length)) })),
      { kind: 'text', style: 'plain', text: '', keepWithNext: true },
      { kind: 'signature', post: t('paper.leader'), name: made[0]?.team[0]?.name ?? '' },
    ],
  };
}

/** What was found, agreed and talked of at one institution. */
function outcome(stop: Stop, language: Locale): Block[] {
  const t = translator(language).getFixedT(null, 'eventsVisits');
  const { lacking, agreed, consultations, seen } = stop;
  return [
    heading(`${stop.organisation}, ${sayShortDate(language, stop.visitOn)}`),
    ...(stop.topics.length > 0 ? [line(t('columns.topics'), stop.topics.join('; '))] : []),
    ...(seen > 0 ? [line(t('figures.seen'), String(seen))] : []),
    ...list(
      t('route.lacking'),
      lacking.map(({ text, word }) => [text, word].filter(Boolean).join(' – ')),
    ),
    ...list(
      t('paper.decided'),
      agreed.map(({ text, people, dueOn }) =>
        [
          text,
          [...people.map(named), dueOn && t('paper.until', { date: sayShortDate(language, dueOn) })]
            .filter(Boolean)
            .join(', '),
        ]
          .filter(Boolean)
          .join(' – '),
      ),
    ),
    ...list(
      t('route.consultations'),
      consultations.map(({ topic, count, people }) => t('route.talked', { topic, count, people })),
    ),
    line(t('columns.note'), t(`noteState.${stop.noteState ?? 'none'}`)),
  ];
}

const named = ({ name }: { name: string }) => name;
const hours = ({ startsTime, endsTime }: Stop) => [startsTime, endsTime].filter(Boolean).join('–');

/** The days of the visits, else those of the event. */
function spanOf(
  event: EventRoute['event'],
  stops: readonly Pick<Stop, 'visitOn'>[],
): [string, string] {
  const days = stops.map(({ visitOn }) => visitOn).sort();
  return [days[0] ?? event.startsOn, days.at(-1) ?? event.endsOn];
}

const heading = (text: string): Block => ({
  kind: 'text',
  style: 'plain',
  text: [{ text, bold: true }],
  above: 3,
  keepWithNext: true,
});
const line = (title: string, text: string): Block => ({
  kind: 'text',
  style: 'plain',
  text: [{ text: `${title}: `, bold: true }, { text }],
});
const item = (text: string): Block => ({ kind: 'text', style: 'listItem', text: `– ${text}` });
const list = (title: string, of: readonly string[]): Block[] =>
  of.length === 0
    ? []
    : [{ kind: 'text', style: 'plain', text: `${title}:`, keepWithNext: true }, ...of.map(item)];
