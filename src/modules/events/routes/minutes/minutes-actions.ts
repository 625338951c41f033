import { AppError, type FieldProblem } from '#platform/errors.ts';
import type { PageArgs } from '#platform/pages/caller.ts';
import { act, type Outcome } from '#platform/pages/door.ts';
import { namesTyped, peopleTyped, unclear } from '../../agenda/people-typed.ts';
import type { LoadedPoint } from '../../minutes/load-point.ts';
import { beginMinutes } from '../../operations/minutes/begin-minutes.ts';
import {
  approveMinutes,
  returnMinutes,
  submitMinutes,
} from '../../operations/minutes/change-state.ts';
import { confirmTold } from '../../operations/minutes/confirm-told.ts';
import { endDecision } from '../../operations/minutes/end-decision.ts';
import { addMinutesFile, removeMinutesFile } from '../../operations/minutes/minutes-files.ts';
import { setMinutesRule } from '../../operations/minutes/set-rule.ts';
import { removeMinutes, updateMinutes } from '../../operations/minutes/update-minutes.ts';
import { addPoint, removePoint, updatePoint } from '../../operations/minutes/write-point.ts';
import { type PointReply, type PointValues, valuesFrom } from '../../ui/minutes/point-values.ts';
import { ruleFrom } from '../../ui/minutes/RuleFields.tsx';

type Args = PageArgs & { params: { eventId: string } };

const number = (text: string) => (text.trim() ? Number(text) : null);

/** Saves a point as its form holds it. */
export async function savePoint(args: Args, form: FormData): Promise<PointReply> {
  const pointId = String(form.get('pointId'));
  const typed = valuesFrom(form);
  const known = form.getAll('known').map(String);
  const personOf = await peopleTyped(
    args,
    typed.decisions.flatMap(({ people }) => namesTyped(people)),
    known,
  );
  const problems: FieldProblem[] = [];
  const decisions = typed.decisions.map(({ id, text, people, dueOn }, at) => ({
    ...(id && { id }),
    text,
    dueOn: dueOn.trim() || null,
    personIds: namesTyped(people).flatMap((name) => {
      const found = personOf(name);
      if (found !== null && found !== 'several') return found;
      problems.push(unclear(`decisions.${at}.people`, found ?? 'unknown'));
      return [];
    }),
  }));
  if (problems.length > 0)
    return { pointId, typed, outcome: { ok: false, code: 'invalid', fields: problems } };
  const outcome = await act(
    args,
    updatePoint,
    {
      pointId,
      title: typed.title,
      heard: typed.heard,
      spoke: typed.spoke,
      votesFor: number(typed.votesFor),
      votesAgainst: number(typed.votesAgainst),
      votesAbstained: number(typed.votesAbstained),
      decisions,
    },
    { ifMatch: Number(form.get('version')) || undefined },
  );
  if (outcome.ok) return { pointId, outcome };
  if (outcome.code !== 'conflict') return { pointId, typed, outcome };
  const now = outcome.current as LoadedPoint;
  // What else the record holds is no business of the page.
  const { current: _, ...told } = outcome;
  return {
    pointId,
    typed,
    outcome: told,
    current: { values: currentValues(now), version: now.version },
  };
}

const currentValues = ({ fields, names }: LoadedPoint): PointValues => ({
  title: fields.title,
  heard: fields.heard,
  spoke: fields.spoke,
  votesFor: String(fields.votesFor ?? ''),
  votesAgainst: String(fields.votesAgainst ?? ''),
  votesAbstained: String(fields.votesAbstained ?? ''),
  decisions: fields.decisions.map(({ id = '', text, personIds, dueOn }) => ({
    id,
    text,
    people: personIds.map((personId) => names[personId] ?? '').join('; '),
    dueOn: dueOn ?? '',
  })),
});

/** Whatever else the page of minutes does. */
export async function minutesAct(args: Args, form: FormData): Promise<Outcome<unknown>> {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const { eventId } = args.params;
  const minutesId = text('minutesId');
  const ifMatch = Number(text('version')) || undefined;
  switch (text('intent')) {
    case 'endDecision':
      return act(
        args,
        endDecision,
        {
          decisionId: text('decisionId'),
          state: text('state') as 'done',
          result: text('result'),
        },
        { ifMatch },
      );
    case 'told':
      return act(args, confirmTold, {
        minutesId,
        organisationId: text('organisationId'),
        toldOn: text('toldOn'),
        note: text('note'),
      });
    case 'addFile':
      return act(args, addMinutesFile, { minutesId, file: await fileFrom(form) });
    case 'removeFile':
      return act(args, removeMinutesFile, { minutesId, fileId: text('fileId') });
    case 'begin':
      return act(args, beginMinutes, { eventId });
    case 'head':
      return saveHead(args, form);
    case 'presentAnew':
      return act(args, updateMinutes, { minutesId, presentAnew: true }, { ifMatch });
    case 'addPoint':
      return act(args, addPoint, { minutesId, title: text('title') });
    case 'removePoint':
      return act(args, removePoint, { pointId: text('pointId') });
    case 'submit':
      return act(args, submitMinutes, { minutesId }, { ifMatch });
    case 'approve':
      return act(args, approveMinutes, { minutesId }, { ifMatch });
    case 'return':
      return act(args, returnMinutes, { minutesId, reason: text('reason') }, { ifMatch });
    case 'rule':
      return act(args, setMinutesRule, { eventId, ...ruleFrom(form) }, { ifMatch });
    case 'remove':
      return act(args, removeMinutes, { minutesId }, { ifMatch });
    default:
      throw new AppError('not-found');
  }
}

async function saveHead(args: Args, form: FormData): Promise<Outcome<unknown>> {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const lines = (name: string) =>
    text(name)
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
  const fields = ['chair', 'secretary'] as const;
  const personOf = await peopleTyped(args, fields.map(text), form.getAll('known').map(String));
  const problems = fields.flatMap((name) => {
    if (!text(name)) return [];
    const found = personOf(text(name));
    return found === null || found === 'several' ? unclear(name, found ?? 'unknown') : [];
  });
  if (problems.length > 0) return { ok: false, code: 'invalid', fields: problems };
  const person = (name: string) => (text(name) ? personOf(text(name)) : null);
  return act(
    args,
    updateMinutes,
    {
      minutesId: text('minutesId'),
      number: Number(text('number')),
      heldOn: text('heldOn'),
      place: text('place'),
      chairId: person('chair'),
      secretaryId: person('secretary'),
      members: lines('members'),
      guests: lines('guests'),
      ...(form.has('membersDue') && { membersDue: number(text('membersDue')) }),
    },
    { ifMatch: Number(text('version')) || undefined },
  );
}

async function fileFrom(
  form: FormData,
): Promise<{ name: string; content: Uint8Array<ArrayBuffer> }> {
  const file = form.get('file');
  return file instanceof File
    ? { name: file.name, content: new Uint8Array(await file.arrayBuffer()) }
    : { name: '', content: new Uint8Array() };
}
