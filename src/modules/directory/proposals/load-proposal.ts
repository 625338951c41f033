import { isDeepStrictEqual } from 'node:util';
import type { OperationContext } from '#platform/operation/define.ts';
import { type LoadedFact, loadFact } from '../people/fact.ts';
import { type FactKind, factKinds } from '../people/fact-kinds.ts';
import { type LoadedPerson, loadPerson } from '../people/load-person.ts';
import { fieldRules } from '../personal-data/field-rules.ts';
import { isFact, type ProposedField, proposal } from './schema.ts';

/** What stands on a card about a subject, as a proposal keeps it: nothing is null, so that JSON says the same. */
export type CardValue = unknown;

/** Locks a proposal that waits for an answer, with the card and what stands there by now. */
export async function loadProposal(context: OperationContext, { id }: { id: string }) {
  const row = await context.trx
    .selectFrom('card_proposal')
    .selectAll()
    .where('id', '=', id)
    .where('outcome', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  const person = row && (await loadPerson(context, { id: row.person_id }));
  if (!row || !person) return null;
  const subject = proposal.shape.subject.parse(row.subject);
  const fact =
    isFact(subject) && row.fact_id ? await loadAnyFact(context, subject, row.fact_id) : null;
  const now: CardValue = isFact(subject) ? (fact?.fields ?? null) : onCard(person, subject);
  return {
    ...row,
    act: proposal.shape.act.parse(row.act),
    subject,
    person,
    fact,
    now,
    conflict: !isDeepStrictEqual(now ?? null, row.before ?? null),
    personId: person.id,
    place: person.place,
    inCentre: person.inCentre,
    owner: fieldRules[subject].owner,
  };
}
export type LoadedProposal = NonNullable<Awaited<ReturnType<typeof loadProposal>>>;

export const onCard = (person: LoadedPerson, field: ProposedField): CardValue =>
  person.fields[field] ?? null;

/** A fact of whichever kind, its fields as they are. */
export function loadAnyFact(
  context: OperationContext,
  subject: keyof typeof factKinds,
  id: string,
): Promise<LoadedFact<Record<string, unknown>> | null> {
  // One of three kinds that differ in their fields only.
  const { table, columns } = factKinds[subject] as unknown as FactKind<never>;
  return loadFact<Record<string, unknown>>(context, table, columns, id);
}
