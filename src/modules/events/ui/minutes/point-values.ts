import { readDay } from '#platform/datetime/read-day.ts';
import type { Outcome } from '#platform/pages/door.ts';
import type { MinutesPoint } from '../../minutes/schema.ts';

/** A decision as its row in the form holds it. */
export interface DecisionValues {
  /** Of a decision that is there, or made up for a new one; empty in a form without script. */
  id: string;
  text: string;
  /** Names of people and of groups with «;» between them. */
  people: string;
  /** ISO 8601, or as it was typed where that is no day. */
  dueOn: string;
}

/** A point as its form holds it: everything is text. */
export interface PointValues {
  title: string;
  heard: string;
  spoke: string;
  dissent: string;
  votesFor: string;
  votesAgainst: string;
  votesAbstained: string;
  decisions: DecisionValues[];
}

/** What came of saving a point: also what was typed, and after a conflict what is saved now. */
export interface PointReply {
  pointId: string;
  outcome: Outcome<{ pointId: string; version: number }>;
  typed?: PointValues;
  current?: { values: PointValues; version: number };
}

export const valuesOf = (point: MinutesPoint): PointValues => ({
  title: point.title,
  heard: unixLines(point.heard),
  spoke: unixLines(point.spoke),
  dissent: unixLines(point.dissent),
  votesFor: String(point.votesFor ?? ''),
  votesAgainst: String(point.votesAgainst ?? ''),
  votesAbstained: String(point.votesAbstained ?? ''),
  decisions: point.decisions.map(({ id, text, people, groups, dueOn }) => ({
    id,
    text: unixLines(text),
    people: [...people.map(({ name }) => name), ...groups].join('; '),
    dueOn: dueOn ?? '',
  })),
});

/** What a form of a point holds; rows of decisions without a text are left out. */
export function valuesFrom(form: FormData): PointValues {
  const text = (name: string) => unixLines(String(form.get(name) ?? ''));
  const decisions: DecisionValues[] = [];
  for (let at = 0; form.has(`decisions.${at}.text`); at += 1) {
    const row = {
      id: text(`decisions.${at}.id`),
      text: text(`decisions.${at}.text`),
      people: text(`decisions.${at}.people`),
      dueOn: dayIn(text(`decisions.${at}.dueOn`)),
    };
    if (row.text.trim()) decisions.push(row);
  }
  return {
    title: text('title'),
    heard: text('heard'),
    spoke: text('spoke'),
    dissent: text('dissent'),
    votesFor: text('votesFor'),
    votesAgainst: text('votesAgainst'),
    votesAbstained: text('votesAbstained'),
    decisions,
  };
}

/** A form that holds a point, as the page of the minutes takes it. @param known people that its decisions name already */
export function formOf(
  pointId: string,
  { decisions, ...values }: PointValues,
  { known, version }: { known: readonly string[]; version: number },
): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries({ pointId, version, ...values }))
    form.set(name, String(value));
  for (const line of known) form.append('known', line);
  for (const [at, decision] of decisions.entries())
    for (const [name, value] of Object.entries(decision))
      form.set(`decisions.${at}.${name}`, value);
  return form;
}

/** Browsers send lines of a field otherwise than they show them. */
const unixLines = (text: string) => text.replaceAll('\r\n', '\n');

const dayIn = (typed: string) => (typed.trim() && readDay(typed)) || typed;

/** A point as one text, to be compared with another version of it. */
export const textOf = ({
  title,
  heard,
  spoke,
  dissent,
  decisions,
  ...votes
}: PointValues): string =>
  [
    title,
    heard,
    spoke,
    ...decisions.map(({ text, people, dueOn }) =>
      [text, people, dueOn].filter(Boolean).join(' · '),
    ),
    dissent,
    [votes.votesFor, votes.votesAgainst, votes.votesAbstained].filter(Boolean).join(' – '),
  ]
    .filter((part) => part.trim())
    .join('\n');
