import { saySchoolYear } from '#modules/directory/sections/school-year.ts';
import { sayShortDate } from '#platform/datetime/say-date.ts';
import type { Block, Paper, PaperLanguage } from '#platform/documents/paper/paper.ts';
import type { PaperStyle } from '#platform/documents/paper/style.ts';
import { translator } from '#platform/i18n/translator.ts';
import { paragraphs, plainTable, signed } from '../paper-blocks.ts';
import type { SectionsLetter } from './read-letter.ts';

/** What stands on the letter beside its text. */
export interface LetterPaperFacts {
  language: PaperLanguage;
  centre: string;
  /** Who signs: post and name; empty where the centre names nobody. */
  signer: { post: string; name: string };
}

/** The letter to the heads of institutions, with the table of the sections under it. */
export function letterPaper(
  { year, parts, facts, number, issuedOn }: SectionsLetter,
  { language, centre, signer }: LetterPaperFacts,
  style: PaperStyle,
): Paper {
  const t = translator(language).getFixedT(null, 'eventsSummary');
  const title = t('paper.title', { year: saySchoolYear(year) });
  const { whole, sections } = facts;
  return {
    title,
    author: centre,
    language,
    style,
    blocks: [
      { kind: 'text', style: 'centre', text: [{ text: centre, bold: true }] },
      {
        kind: 'text',
        style: 'plain',
        text: `${issuedOn ? sayShortDate(language, issuedOn) : '____________'} № ${number || '________'}`,
        above: 4,
      },
      { kind: 'text', style: 'stamp', text: t('paper.to'), above: 2 },
      { kind: 'text', style: 'plain', text: [{ text: title, bold: true }], above: 6 },
      { kind: 'text', style: 'plain', text: '' },
      ...signed(
        parts.flatMap(({ part, text }): Block[] =>
          text === ''
            ? []
            : [
                ...(part === 'intro' || part === 'closing'
                  ? []
                  : [
                      {
                        kind: 'text' as const,
                        style: 'plain' as const,
                        text: [{ text: t(`part.${part}`), bold: true }],
                        above: 3,
                        keepWithNext: true,
                      },
                    ]),
                ...paragraphs(text),
              ],
        ),
        signer,
      ),
      { kind: 'pageBreak' },
      { kind: 'text', style: 'stamp', text: t('paper.annex') },
      { kind: 'text', style: 'title', text: t('paper.table'), above: 4 },
      ...plainTable(
        [
          '№',
          t('columns.section'),
          t('columns.planned'),
          t('columns.held'),
          t('columns.visits'),
          t('columns.people'),
          t('columns.institutions'),
          t('columns.talks'),
        ],
        sections.map((row, at) => [
          String(at + 1),
          row.name,
          ...[row.planned, row.held, row.visits, row.people, row.institutions, row.talks].map(
            String,
          ),
        ]),
        style,
        [
          '',
          t('paper.whole'),
          ...[whole.planned, whole.events, whole.visits, whole.people, whole.institutions].map(
            String,
          ),
          String(sections.reduce((sum, { talks }) => sum + talks, 0)),
        ],
      ),
      { kind: 'text', style: 'note', text: t('paper.note') },
    ],
  };
}
