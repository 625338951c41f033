import { saySchoolYear } from '#modules/directory/sections/school-year.ts';
import { sayShortDate } from '#platform/datetime/say-date.ts';
import type { Block, Paper, PaperLanguage } from '#platform/documents/paper/paper.ts';
import type { PaperStyle } from '#platform/documents/paper/style.ts';
import { translator } from '#platform/i18n/translator.ts';
import { paragraphs, plainTable, signed } from '../paper-blocks.ts';
import type { SectionReport } from './read-report.ts';
import type { ReportPart } from './schema.ts';

/** What stands on the paper beside the report itself. */
export interface ReportPaperFacts {
  language: PaperLanguage;
  centre: string;
}

/** A section's yearly report: each part as it was written, with the figures that belong to it. */
export function reportPaper(
  { facts, year, parts }: SectionReport,
  { language, centre }: ReportPaperFacts,
  style: PaperStyle,
): Paper {
  const t = translator(language).getFixedT(null, ['eventsReport', 'events']);
  const fact = (label: string, value: string): Block[] =>
    value === ''
      ? []
      : [
          {
            kind: 'text',
            style: 'plain',
            text: [{ text: `${label}: `, bold: true }, { text: value }],
          },
        ];
  const tables: Partial<Record<ReportPart, Block[]>> = {
    work: sessionsTable(facts.sessions, language, style),
    participation: [
      ...countTable(
        t('facts.institution'),
        facts.byInstitution,
        t('facts.noInstitution'),
        language,
        style,
      ),
      ...countTable(t('facts.category'), facts.byCategory, t('facts.noCategory'), language, style),
    ],
    talks: plainTable(
      [t('facts.when'), t('facts.speaker'), t('facts.talk')],
      facts.talks.map(({ on, name, post, title }) => [
        sayShortDate(language, on),
        [name, post].filter(Boolean).join(', '),
        title,
      ]),
      style,
    ),
    decisions: plainTable(
      [t('facts.decision'), t('facts.doers'), t('facts.until'), t('facts.result')],
      facts.decisions.map(({ text, people, dueOn, state, result }) => [
        text,
        people.join(', '),
        dueOn ? sayShortDate(language, dueOn) : '',
        [t(`decision.${state}`), result].filter(Boolean).join(': '),
      ]),
      style,
    ),
  };
  return {
    title: t('paper.name', { section: facts.name, year: saySchoolYear(year) }),
    author: centre,
    language,
    style,
    blocks: [
      { kind: 'text', style: 'centre', text: centre },
      { kind: 'text', style: 'title', text: t('paper.title'), above: 4 },
      {
        kind: 'text',
        style: 'subtitle',
        text: [t('paper.of', { year: saySchoolYear(year) }), facts.name].join('\n'),
      },
      ...fact(t('facts.heads'), facts.heads.join(', ')),
      ...fact(t('facts.curators'), facts.curators.join(', ')),
      ...fact(t('facts.audience'), facts.audience),
      ...fact(t('facts.topic'), facts.topic),
      ...fact(t('facts.members'), String(facts.members)),
      ...fact(t('facts.institutions'), String(facts.institutions)),
      ...signed(
        parts.flatMap(({ part, text }): Block[] => {
          const table = tables[part] ?? [];
          return text === '' && table.length === 0
            ? []
            : [
                { kind: 'heading', level: 2, text: t(`part.${part}`) },
                ...paragraphs(text),
                ...table,
              ];
        }),
        { post: t('paper.head'), name: facts.heads[0] ?? '' },
      ),
    ],
  };
}

function sessionsTable(
  sessions: SectionReport['facts']['sessions'],
  language: PaperLanguage,
  style: PaperStyle,
): Block[] {
  const t = translator(language).getFixedT(null, ['eventsReport', 'events']);
  return plainTable(
    [t('facts.when'), t('facts.session'), t('facts.where'), t('facts.came'), t('facts.minutes')],
    sessions.map(({ on, title, host, format, state, reason, visits, minutes }) => [
      sayShortDate(language, on),
      state === 'held' || state === 'ahead'
        ? title
        : `${title}\n(${[t(`session.${state}`), reason].filter(Boolean).join(': ')})`,
      [host, format && t(`events:format.${format}`).toLocaleLowerCase(language)]
        .filter(Boolean)
        .join(', '),
      state === 'held' ? String(visits) : '–',
      t(`minutes.${minutes}`),
    ]),
    style,
  );
}

function countTable(
  head: string,
  rows: SectionReport['facts']['byInstitution'],
  none: string,
  language: PaperLanguage,
  style: PaperStyle,
): Block[] {
  const t = translator(language).getFixedT(null, 'eventsReport');
  return plainTable(
    [head, t('facts.visits'), t('facts.people')],
    rows.map(({ name, visits, people }) => [name || none, String(visits), String(people)]),
    style,
  );
}
