import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { AppError, refuse } from '#platform/errors.ts';
import { saveFile } from '#platform/files/save-file.ts';
import {
  type AuditChange,
  defineOperation,
  type OperationContext,
} from '#platform/operation/define.ts';
import { changePerson } from '../../people/change-person.ts';
import { type FactKind, factKinds, requireFactKey } from '../../people/fact-kinds.ts';
import { type LoadedPerson, loadPerson } from '../../people/load-person.ts';
import { personalDataPermissions } from '../../permissions/personal-data.ts';
import { fieldRules } from '../../personal-data/field-rules.ts';
import { endsAfterStart } from '../../posts/schema.ts';
import { tellConfirmers } from '../../proposals/letters.ts';
import { loadAnyFact, onCard } from '../../proposals/load-proposal.ts';
import {
  type FactChange,
  type ProposedField,
  proposalInput,
  proposedFields,
} from '../../proposals/schema.ts';

interface Change {
  subject: string;
  act: 'set' | 'add' | 'change' | 'remove';
  factId: string | null;
  before: unknown;
  after: unknown;
}

export const createProposal = defineOperation({
  name: 'proposal.create',
  summary:
    "Proposes changes to the caller's own card: a proposal for each field that differs, or one for a fact. What is the person's own takes effect at once.",
  input: proposalInput,
  output: z.object({ ids: z.array(z.uuid()), written: z.number().int() }),
  permission: personalDataPermissions['proposal.create'],
  http: { method: 'post', path: '/own-card/proposals', status: 201 },
  async load(context) {
    const { personId } = context.actor;
    const person = personId ? await loadPerson(context, { id: personId }) : null;
    return person && { person, personId: person.id };
  },
  async run(context, { changes, fact, ground, file }) {
    const { person } = context.target;
    const asked = [
      ...fieldChanges(person, changes),
      ...(fact ? [await factChange(context, person, fact)] : []),
    ];
    if (asked.length === 0) throw refuse('proposals.nothing');
    const own = asked.filter(({ subject }) => ownerOf(subject) === 'person');
    const waiting = asked.filter((change) => !own.includes(change));
    const saved = file && (await saveFile(context, { name: file.name, bytes: file.content }));
    if (own.length > 0)
      await changePerson(
        context,
        person,
        Object.fromEntries(own.map(({ subject, after }) => [subject, after])),
      );
    const ids: string[] = [];
    for (const change of asked) {
      const more = { ground, fileId: saved?.id ?? null, decided: own.includes(change) };
      ids.push(await store(context, change, more));
    }
    if (waiting.length > 0) {
      context.audit({
        objectType: 'person',
        objectId: person.id,
        objectName: person.fields.shortName,
        ...toldOf(waiting),
      });
      await tellConfirmers(context, person);
    }
    return { ids, written: own.length };
  },
});

const ownerOf = (subject: string) => fieldRules[subject as keyof typeof fieldRules].owner;

function fieldChanges(
  person: LoadedPerson,
  given: z.output<typeof proposalInput>['changes'],
): Change[] {
  return proposedFields.flatMap((field: ProposedField) => {
    const after = given[field];
    const before = onCard(person, field);
    if (after === undefined || isDeepStrictEqual(after, before)) return [];
    return [{ subject: field, act: 'set' as const, factId: null, before, after }];
  });
}

async function factChange(
  context: OperationContext,
  person: LoadedPerson,
  { table, id, fields }: FactChange,
): Promise<Change> {
  const held = id ? await loadAnyFact(context, table, id) : null;
  if ((id && held?.person.id !== person.id) || (!id && !fields))
    throw new AppError('invalid', {
      fields: [{ path: 'fact.id', code: 'unknown', message: 'the card has no such fact' }],
    });
  if (fields) {
    if (!endsAfterStart(fields as object))
      throw new AppError('invalid', {
        fields: [
          { path: 'fact.fields.until', code: 'period-order', message: 'ends before it begins' },
        ],
      });
    const kind = factKinds[table] as unknown as FactKind<z.ZodObject>;
    await requireFactKey(context, kind, fields, held?.fields);
  }
  if (held && isDeepStrictEqual(held.fields, fields)) throw refuse('proposals.nothing');
  return {
    subject: table,
    act: !held ? 'add' : fields ? 'change' : 'remove',
    factId: id,
    before: held?.fields ?? null,
    after: fields,
  };
}

/** A new word about the same takes the place of one that still waits. */
async function store(
  { trx, actor, now, target }: OperationContext & { target: { personId: string } },
  { subject, act, factId, before, after }: Change,
  { ground, fileId, decided }: { ground: string; fileId: string | null; decided: boolean },
): Promise<string> {
  const decision = { decided_at: now, decided_by: actor.userId, decided_by_name: actor.name };
  if (act !== 'add')
    await trx
      .updateTable('card_proposal')
      .set({ outcome: 'withdrawn', ...decision })
      .where('person_id', '=', target.personId)
      .where('subject', '=', subject)
      .where('fact_id', factId ? '=' : 'is', factId)
      .where('outcome', 'is', null)
      .where('act', '<>', 'add')
      .execute();
  const { id } = await trx
    .insertInto('card_proposal')
    .values({
      centre_id: actor.centreId,
      person_id: target.personId,
      subject,
      act,
      fact_id: factId,
      before: JSON.stringify(before),
      after: JSON.stringify(after),
      ground,
      file_id: fileId,
      proposed_by: actor.userId,
      proposed_by_name: actor.name,
      created_at: now,
      ...(decided && { outcome: 'confirmed', ...decision }),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** The log shows what is asked for, as it shows what is changed. */
function toldOf(waiting: readonly Change[]): Pick<AuditChange, 'before' | 'after'> {
  const [first] = waiting;
  if (first && first.act !== 'set')
    return {
      before: first.before ? { fact: first.subject, ...first.before } : null,
      after: first.after ? { fact: first.subject, ...first.after } : null,
    };
  const side = (of: 'before' | 'after') =>
    Object.fromEntries(waiting.map((change) => [change.subject, change[of]]));
  return { before: side('before'), after: side('after') };
}
