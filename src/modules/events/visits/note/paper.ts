import { minutesFormOf } from '#packs/minutes-form.ts';
import { sayDate, sayShortDate } from '#platform/datetime/say-date.ts';
import { fitColumns } from '#platform/documents/paper/fit-columns.ts';
import type { Block, Paper, PaperLanguage } from '#platform/documents/paper/paper.ts';
import type { PaperStyle } from '#platform/documents/paper/style.ts';
import { translator } from '#platform/i18n/translator.ts';
import type { VisitCard } from '../schema.ts';
import type { NoteContent } from './content.ts';
import { signaturePicture } from './signature-picture.ts';

/** What the paper says beside the note itself. */
export interface NoteFacts {
  language: PaperLanguage;
  pack: string;
  /** A moment by the centre's clock. */
  sayMoment: (iso: string) => string;
}

type Signed = Pick<VisitCard, 'signature' | 'remarks'> & { seal: string | null };

/** The note of a visit in the built-in form: head, findings, what was agreed, who read it, the list of what was looked at. */
export function notePaper(
  content: NoteContent,
  signed: Signed,
  facts: NoteFacts,
  style: PaperStyle,
): Paper {
  const t = translator(facts.language).getFixedT(null, 'eventsVisits');
  const date = (day: string) => sayShortDate(facts.language, day);
  const { team, guests, decisions, points } = content;
  const [leader, ...others] = team;
  const list = (title: string, of: readonly string[]): Block[] =>
    of.length === 0 ? [] : [plain([{ text: `${title}: `, bold: true }, { text: of.join('; ') }])];
  const named = ({ name, post }: { name: string; post: string }) =>
    [name, post].filter(Boolean).join(', ');
  return {
    title: t('paper.fileName', {
      date: date(content.visitOn),
      organisation: content.organisation,
    }),
    author: content.centre,
    language: facts.language,
    style,
    blocks: [
      { kind: 'text', style: 'centre', text: content.centre },
      { kind: 'text', style: 'title', text: t('paper.title'), above: 4 },
      { kind: 'text', style: 'subtitle', text: content.organisation },
      plain(
        [
          sayDate(facts.language, content.visitOn),
          [content.startsTime, content.endsTime].filter(Boolean).join('–'),
        ]
          .filter(Boolean)
          .join(', '),
        2,
      ),
      ...list(t('paper.purpose'), [content.purpose]),
      ...list(t('paper.topics'), content.topics),
      ...list(t('paper.leader'), leader ? [named(leader)] : []),
      ...list(t('paper.team'), [...others.map(named), ...guests]),
      ...content.text
        .split('\n')
        .filter((line) => line.trim())
        .map(
          (line, at): Block => ({
            kind: 'text',
            style: line.startsWith('–') ? 'listItem' : 'body',
            text: line.trim(),
            above: at === 0 ? 4 : 0,
          }),
        ),
      ...(decisions.length > 0
        ? [
            heading(`${t('paper.decided')}:`),
            ...decisions.map(({ text, people, dueOn }, at): Block => {
              const whom = [...people, dueOn && t('paper.until', { date: date(dueOn) })];
              return {
                kind: 'text',
                style: 'listItem',
                text: `${at + 1}. ${[text, whom.filter(Boolean).join(', ')].filter(Boolean).join(' – ')}`,
              };
            }),
          ]
        : []),
      { kind: 'text', style: 'plain', text: '', keepWithNext: true },
      {
        kind: 'signature',
        post: t('paper.leader'),
        name: leader ? inSignature(leader, facts.pack, facts.language) : '',
      },
      ...institution(signed, facts),
      ...remarks(signed, facts),
      ...(signed.seal
        ? [note(t('paper.seal', { seal: signed.seal }))]
        : [note(t('paper.draftMark'))]),
      ...annex(points, content.visitOn, facts, style),
    ],
  };
}

const plain = (text: Extract<Block, { kind: 'text' }>['text'], above = 0): Block => ({
  kind: 'text',
  style: 'plain',
  text,
  above,
});
const note = (text: string): Block => ({ kind: 'text', style: 'note', text, above: 3 });
const heading = (text: string): Block => ({
  kind: 'text',
  style: 'plain',
  text: [{ text, bold: true }],
  above: 3,
  keepWithNext: true,
});

/** Who read it for the institution, or the place for it. */
function institution({ signature }: Signed, facts: NoteFacts): Block[] {
  const t = translator(facts.language).getFixedT(null, 'eventsVisits');
  if (!signature)
    return [
      { ...heading(t('paper.read')), above: 6 } as Block,
      { kind: 'signature', post: t('paper.unsigned'), name: '' },
    ];
  const { name, post, drawing, signedAt, way, takenBy } = signature;
  const by = way === 'drawn' ? t('sign.drawnBy', { by: takenBy }) : t('sign.byAccount');
  return [
    { ...heading(t('paper.read')), above: 6 } as Block,
    ...(drawing
      ? [
          {
            kind: 'picture' as const,
            svg: signaturePicture(drawing),
            width: 50,
            alt: t('sign.picture', { name }),
          },
        ]
      : []),
    { kind: 'signature', post, name },
    note(`${t('paper.signedBy', { moment: facts.sayMoment(signedAt) })}, ${by}`),
  ];
}

function remarks({ remarks: all }: Signed, facts: NoteFacts): Block[] {
  const t = translator(facts.language).getFixedT(null, 'eventsVisits');
  return (['objection', 'supplement'] as const).flatMap((kind) => {
    const of = all.filter((remark) => remark.kind === kind);
    return of.length === 0
      ? []
      : [
          heading(`${t(`paper.${kind}s`)}:`),
          ...of.map(({ text, by, madeAt }) =>
            plain(`${text}\n${by}, ${facts.sayMoment(madeAt)}`, 1),
          ),
        ];
  });
}

/** All that was looked at, on a sheet of its own. */
function annex(
  points: NoteContent['points'],
  visitOn: string,
  facts: NoteFacts,
  style: PaperStyle,
): Block[] {
  if (points.length === 0) return [];
  const t = translator(facts.language).getFixedT(null, 'eventsVisits');
  const heads = [t('paper.number'), t('paper.what'), t('paper.found'), t('paper.word')];
  return [
    { kind: 'pageBreak' },
    {
      kind: 'text',
      style: 'stamp',
      text: t('paper.annex', { date: sayShortDate(facts.language, visitOn) }),
    },
    { kind: 'text', style: 'title', text: t('paper.annexTitle'), above: 4 },
    fitColumns(
      {
        kind: 'table',
        columns: heads.map(() => ({ width: 1 })),
        header: [{ cells: heads.map((text) => ({ text, bold: true, align: 'center' as const })) }],
        rows: points.map(({ text, answer, word }, at) => ({
          cells: [
            { text: String(at + 1), align: 'center' as const },
            { text },
            { text: t(`answer.${answer}`) },
            { text: word },
          ],
        })),
      },
      style,
    ),
  ];
}

/** «Олена КОВАЛЬ» or «Коваль О. І.», as the pack signs. */
function inSignature(
  { name, shortName }: NoteContent['team'][number],
  pack: string,
  language: PaperLanguage,
): string {
  if (minutesFormOf(pack).signature !== 'name-first') return shortName;
  const [family = '', given = ''] = name.split(' ');
  return [given, family.toLocaleUpperCase(language)].filter(Boolean).join(' ');
}
