import { AppError, type FieldProblem } from '#platform/errors.ts';
import type { PageArgs } from '#platform/pages/caller.ts';
import { act, type Outcome } from '#platform/pages/door.ts';
import { namesTyped, type PeopleTyped, peopleTyped, unclear } from '../../agenda/people-typed.ts';
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
import { saveHead } from './save-head.ts';

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
    groups: namesTyped(people).filter((name) => isGroup(name, personOf)),
    personIds: namesTyped(people).flatMap((name) => {
      const found = personOf(name);
      if (found !== null && found !== 'several') return found;
      if (isGroup(name, personOf)) return [];
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
      dissent: typed.dissent,
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

/** «члени секції»: nobody's name begins with a small letter. */
const isGroup = (name: string, personOf: PeopleTyped) =>
  /^\p{Ll}/u.test(name) && personOf(name) === null;

const currentValues = ({ fields, names }: LoadedPoint): PointValues => ({
  title: fields.title,
  heard: fields.heard,
  spoke: fields.spoke,
  dissent: fields.dissent,
  votesFor: String(fields.votesFor ?? ''),
  votesAgainst: String(fields.votesAgainst ?? ''),
  votesAbstained: String(fields.votesAbstained ?? ''),
  decisions: fields.decisions.map(({ id = '', text, personIds, groups, dueOn }) => ({
    id,
    text,
    people: [...personIds.map((personId) => names[personId] ?? ''), ...groups].join('; '),
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
      return act(args, updateMinutes, { minutesId, presentAnew: true });
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

async function fileFrom(
  form: FormData,
): Promise<{ name: string; content: Uint8Array<ArrayBuffer> }> {
  const file = form.get('file');
  return file instanceof File
    ? { name: file.name, content: new Uint8Array(await file.arrayBuffer()) }
    : { name: '', content: new Uint8Array() };
}
