import { minutesFormOf } from '#packs/minutes-form.ts';
import { sayShortDate } from '#platform/datetime/say-date.ts';
import type { Block, Paper, PaperLanguage, Span } from '#platform/documents/paper/paper.ts';
import type { PaperStyle } from '#platform/documents/paper/style.ts';
import { translator } from '#platform/i18n/translator.ts';
import type { Minutes } from './read-minutes.ts';
import { boundBy, type MinutesPoint, type MinutesRule } from './schema.ts';

/** A name in its parts, for a signature. */
export interface SignedName {
  familyName: string;
  givenName: string;
  patronymic: string;
}

/** What a paper of minutes says beside the minutes themselves. */
export interface MinutesPaperFacts {
  language: PaperLanguage;
  pack: string;
  centre: string;
  /** The section, or the kind of event. */
  body: string;
  title: string;
  chair: SignedName | null;
  secretary: SignedName | null;
  rule: MinutesRule;
}

/** From so many people on a list is attached, and the minutes say how many there were. */
const attachedFrom = 16;

/** Whole minutes in the fixed form. */
export function minutesPaper(minutes: Minutes, facts: MinutesPaperFacts, style: PaperStyle): Paper {
  const t = wordsOf(facts);
  const { members, guests } = minutes;
  const attached = members.length + guests.length >= attachedFrom;
  return {
    title: t('paper.fileName', { number: minutes.printed, body: facts.body }),
    author: facts.centre,
    language: facts.language,
    style,
    blocks: [
      ...head(minutes, facts, t('paper.title')),
      ...leaders(facts),
      ...present(t('paper.present'), members, attached, t),
      ...(guests.length > 0 ? present(t('paper.guests'), guests, attached, t) : []),
      ...quorum(minutes, facts),
      heading(t('paper.agenda'), 4),
      ...minutes.points.flatMap((point, at) => [
        item(`${at + 1}. ${point.title}`),
        ...(point.speakers.length > 0
          ? [
              item(
                t('paper.reports', {
                  count: point.speakers.length,
                  names: point.speakers.map(({ name }) => name).join('; '),
                }),
              ),
            ]
          : []),
      ]),
      ...minutes.points.flatMap((point, at) => pointBlocks(point, at + 1, facts)),
      ...signatures(facts),
      ...(attached ? annex(minutes, facts) : []),
    ],
  };
}

/** An extract: what the session heard and decided on one question, for whom it concerns. */
export function extractPaper(
  minutes: Minutes,
  point: MinutesPoint,
  /** In the dative; empty for an extract that is nobody's. */
  given: { forWhom: string; madeOn: string },
  facts: MinutesPaperFacts,
  style: PaperStyle,
): Paper {
  const t = wordsOf(facts);
  const at = minutes.points.findIndex(({ id }) => id === point.id) + 1;
  return {
    title: t('paper.extractName', { number: minutes.printed, at }),
    author: facts.centre,
    language: facts.language,
    style,
    blocks: [
      ...head(minutes, facts, t('paper.extractTitle')),
      ...(given.forWhom ? [plain(t('paper.givenTo', { whom: given.forWhom }))] : []),
      plain(t('paper.presentCount', { count: minutes.members.length + minutes.guests.length })),
      ...pointBlocks(point, at, facts),
      ...signatures(facts, `(${t('paper.signed')}) `),
      { kind: 'text', style: 'plain', text: t('paper.true'), above: 8, keepWithNext: true },
      {
        kind: 'signature',
        post: t(facts.secretary ? 'paper.secretary' : 'paper.chair'),
        name: certifier(facts),
      },
      plain(sayShortDate(facts.language, given.madeOn), 4),
    ],
  };
}

const wordsOf = ({ language }: MinutesPaperFacts) =>
  translator(language).getFixedT(null, 'eventsMinutes');
type Say = ReturnType<typeof wordsOf>;

const plain = (text: string | Span[], above = 0): Block => ({
  kind: 'text',
  style: 'plain',
  text,
  above,
});

/** A paragraph of its own: a line break inside a justified one would stretch its first line in Word. */
const item = (text: string): Block => ({ kind: 'text', style: 'listItem', text });

const heading = (text: string, above: number): Block => ({
  kind: 'text',
  style: 'plain',
  text: [{ text, bold: true }],
  above,
  keepWithNext: true,
});

function head(minutes: Minutes, facts: MinutesPaperFacts, title: string): Block[] {
  const t = wordsOf(facts);
  return [
    // Nobody takes for the minutes what is still being written.
    ...(minutes.state === 'draft'
      ? [{ kind: 'text' as const, style: 'stamp' as const, text: t('paper.draft') }]
      : []),
    { kind: 'text', style: 'centre', text: facts.centre },
    { kind: 'text', style: 'title', text: title, above: 4 },
    { kind: 'text', style: 'subtitle', text: [facts.body, facts.title].join('\n') },
    {
      kind: 'signature',
      post: sayShortDate(facts.language, minutes.heldOn),
      name: `№ ${minutes.printed}`,
    },
    ...(minutes.place ? [plain(minutes.place)] : []),
  ];
}

function leaders(facts: MinutesPaperFacts): Block[] {
  const t = wordsOf(facts);
  const line = (word: string, who: SignedName | null, above: number): Block[] =>
    who ? [plain(`${word} – ${signed(who, facts)}`, above)] : [];
  return [
    ...line(t('paper.chair'), facts.chair, 4),
    ...line(t('paper.secretary'), facts.secretary, 0),
  ];
}

function present(word: string, lines: readonly string[], attached: boolean, t: Say): Block[] {
  if (lines.length === 0) return [];
  return attached
    ? [plain(`${word}: ${t('paper.people', { count: lines.length })} ${t('paper.attached')}`, 2)]
    : [
        heading(`${word} (${lines.length}):`, 2),
        ...lines.map(
          (line, at): Block => ({
            kind: 'text',
            style: 'listItem',
            text: `${at + 1}. ${line}`,
          }),
        ),
      ];
}

function quorum({ members, membersDue }: Minutes, facts: MinutesPaperFacts): Block[] {
  const { quorum: share } = facts.rule;
  if (share === null || !membersDue) return [];
  const t = wordsOf(facts);
  const there = members.length * 100 >= membersDue * share;
  return [
    plain(
      t(there ? 'paper.quorum' : 'paper.noQuorum', { present: members.length, due: membersDue }),
      2,
    ),
  ];
}

function pointBlocks(point: MinutesPoint, at: number, facts: MinutesPaperFacts): Block[] {
  const t = wordsOf(facts);
  const form = minutesFormOf(facts.pack).headings[facts.language];
  const votes = [point.votesFor, point.votesAgainst, point.votesAbstained];
  const voted = facts.rule.votes || votes.some((count) => count !== null);
  const said = (word: string, text: string, prefix = ''): Block[] =>
    text.trim()
      ? [
          heading(`${prefix}${word}:`, prefix ? 4 : 1),
          ...text
            .trim()
            .split('\n')
            .filter((line) => line.trim())
            .map((line): Block => ({ kind: 'text', style: 'body', text: endTidily(line) })),
        ]
      : [];
  const heard = [point.title, point.heard.trim()].filter(Boolean).join('\n');
  return [
    ...said(form.heard, heard, `${at}. `),
    ...said(form.spoke, point.spoke),
    ...(point.decisions.length > 0
      ? [
          heading(`${form.decided}:`, 1),
          ...point.decisions.flatMap((decision, place) => {
            const { text, dueOn } = decision;
            const whom = boundBy(decision);
            const lines = [
              whom && t('paper.bound', { names: whom }),
              dueOn && t('paper.due', { date: sayShortDate(facts.language, dueOn) }),
            ].filter((line): line is string => Boolean(line));
            return [item(`${at}.${place + 1}. ${text}`), ...lines.map(item)];
          }),
        ]
      : []),
    ...said(t('paper.dissent'), point.dissent),
    ...(voted && votes.some((count) => count !== null)
      ? [
          plain(
            t('paper.votes', {
              for: point.votesFor ?? 0,
              against: point.votesAgainst ?? 0,
              abstained: point.votesAbstained ?? 0,
            }),
            1,
          ),
        ]
      : []),
  ];
}

/** A line that people have not finished («Коваль Олену – ») ends without the dash. */
const endTidily = (line: string) => line.replace(/\s+[–-]\s*$/, '');

/** Who says that an extract is as the minutes are: whoever wrote them. */
function certifier(facts: MinutesPaperFacts): string {
  const who = facts.secretary ?? facts.chair;
  return who ? signed(who, facts) : '';
}

/** @param mark before each name; of a copy: that the original is signed */
function signatures(facts: MinutesPaperFacts, mark = ''): Block[] {
  const t = wordsOf(facts);
  return [
    { kind: 'text', style: 'plain', text: '', keepWithNext: true },
    {
      kind: 'signature',
      post: t('paper.chair'),
      name: facts.chair ? `${mark}${signed(facts.chair, facts)}` : '',
    },
    ...(facts.secretary
      ? [
          {
            kind: 'signature' as const,
            post: t('paper.secretary'),
            name: `${mark}${signed(facts.secretary, facts)}`,
          },
        ]
      : []),
  ];
}

/** The list of those present, on a sheet of its own. */
function annex(minutes: Minutes, facts: MinutesPaperFacts): Block[] {
  const t = wordsOf(facts);
  const list = (title: string, lines: readonly string[]): Block[] =>
    lines.length === 0
      ? []
      : [
          heading(title, 4),
          ...lines.map(
            (line, at): Block => ({
              kind: 'text',
              style: 'listItem',
              text: `${at + 1}. ${line}`,
            }),
          ),
        ];
  return [
    { kind: 'pageBreak' },
    {
      kind: 'text',
      style: 'stamp',
      text: t('paper.annex', {
        number: minutes.printed,
        date: sayShortDate(facts.language, minutes.heldOn),
      }),
    },
    { kind: 'text', style: 'title', text: t('paper.annexTitle'), above: 4 },
    ...list(t('paper.present'), minutes.members),
    ...list(t('paper.guests'), minutes.guests),
  ];
}

function signed(
  { familyName, givenName, patronymic }: SignedName,
  { pack, language }: MinutesPaperFacts,
): string {
  if (minutesFormOf(pack).signature === 'name-first')
    return [givenName, familyName.toLocaleUpperCase(language)].filter(Boolean).join(' ');
  const initials = [givenName, patronymic].flatMap((name) => (name ? `${name[0]}.` : []));
  return [...initials, familyName].join(' ');
}
