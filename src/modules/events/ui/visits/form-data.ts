import type { Answer, PointKind } from '../../visits/schema.ts';

const reader = (form: FormData) => ({
  text: (name: string) => String(form.get(name) ?? '').trim(),
  lines: (name: string) =>
    String(form.get(name) ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
});

/** What the form of a visit says; the day as it was typed. */
export function visitFrom(form: FormData) {
  const { text, lines } = reader(form);
  return {
    organisationId: text('organisationId'),
    visitOn: text('visitOn'),
    startsTime: text('startsTime') || null,
    endsTime: text('endsTime') || null,
    purpose: text('purpose'),
    topics: lines('topics'),
    leaderId: text('leaderId'),
    personIds: form.getAll('personIds').map(String),
    guests: lines('guests'),
    eventId: text('eventId') || null,
    planItemId: text('planItemId') || null,
  };
}

/** Points that were ticked («kind source text») and own ones, a line each. */
export function pointsFrom(form: FormData) {
  const { lines } = reader(form);
  const ticked = form.getAll('target').map((value) => {
    const [kind = '', sourceId = '', ...text] = String(value).split(' ');
    return { kind: kind as PointKind, sourceId: sourceId || null, text: text.join(' ') };
  });
  const plain = (name: string, kind: PointKind) =>
    lines(name).map((text) => ({ kind, sourceId: null, text }));
  return [...ticked, ...plain('own', 'own'), ...plain('check', 'check')];
}

/** The value of a tick that `pointsFrom` reads. */
export const targetValue = ({
  kind,
  sourceId,
  text,
}: {
  kind: PointKind;
  sourceId: string | null;
  text: string;
}): string => `${kind} ${sourceId ?? ''} ${text}`;

/** What was said of points in the form filled on the spot; a point that nobody touched is left out. */
export function answersFrom(form: FormData) {
  const { text } = reader(form);
  const answers = form
    .getAll('pointId')
    .map(String)
    .map((pointId) => ({
      pointId,
      answer: (text(`answer-${pointId}`) || 'unseen') as Answer,
      word: text(`word-${pointId}`),
      before: text(`before-${pointId}`),
    }))
    .filter(({ answer, word, before }) => `${answer} ${word}` !== before)
    .map(({ before: _, ...answer }) => answer);
  const found = text('foundText');
  return {
    answers,
    found: found
      ? [{ text: found, answer: (text('foundAnswer') || 'partly') as Answer, word: '' }]
      : [],
  };
}

/** The note as its form holds it; rows of decisions without a text are left out. */
export function noteFrom(form: FormData) {
  const { text } = reader(form);
  const decisions = [];
  for (let at = 0; form.has(`decisions.${at}.text`); at += 1) {
    const id = text(`decisions.${at}.id`);
    const row = {
      ...(id && { id }),
      text: text(`decisions.${at}.text`),
      personIds: form.getAll(`decisions.${at}.personIds`).map(String).filter(Boolean),
      dueOn: text(`decisions.${at}.dueOn`) || null,
    };
    if (row.text) decisions.push(row);
  }
  return { text: text('text'), decisions };
}
