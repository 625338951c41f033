import type { Outcome } from '#platform/pages/door.ts';
import type { MinutesPoint } from '../../minutes/schema.ts';

/** A decision as its row in the form holds it. */
export interface DecisionValues {
  /** Of a decision that is there, or made up for a new one; empty in a form without script. */
  id: string;
  text: string;
  /** Names with «;» between them. */
  people: string;
  dueOn: string;
}

/** A point as its form holds it: everything is text. */
export interface PointValues {
  title: string;
  heard: string;
  spoke: string;
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
  heard: point.heard,
  spoke: point.spoke,
  votesFor: String(point.votesFor ?? ''),
  votesAgainst: String(point.votesAgainst ?? ''),
  votesAbstained: String(point.votesAbstained ?? ''),
  decisions: point.decisions.map(({ id, text, people, dueOn }) => ({
    id,
    text,
    people: people.map(({ name }) => name).join('; '),
    dueOn: dueOn ?? '',
  })),
});

/** What a form of a point holds; rows of decisions without a text are left out. */
export function valuesFrom(form: FormData): PointValues {
  const text = (name: string) => String(form.get(name) ?? '');
  const decisions: DecisionValues[] = [];
  for (let at = 0; form.has(`decisions.${at}.text`); at += 1) {
    const row = {
      id: text(`decisions.${at}.id`),
      text: text(`decisions.${at}.text`),
      people: text(`decisions.${at}.people`),
      dueOn: text(`decisions.${at}.dueOn`),
    };
    if (row.text.trim()) decisions.push(row);
  }
  return {
    title: text('title'),
    heard: text('heard'),
    spoke: text('spoke'),
    votesFor: text('votesFor'),
    votesAgainst: text('votesAgainst'),
    votesAbstained: text('votesAbstained'),
    decisions,
  };
}

/** A point as one text, to be compared with another version of it. */
export const textOf = ({ title, heard, spoke, decisions, ...votes }: PointValues): string =>
  [
    title,
    heard,
    spoke,
    ...decisions.map(({ text, people, dueOn }) =>
      [text, people, dueOn].filter(Boolean).join(' · '),
    ),
    [votes.votesFor, votes.votesAgainst, votes.votesAbstained].filter(Boolean).join(' – '),
  ]
    .filter((part) => part.trim())
    .join('\n');
