import type { Db } from '#platform/db/database.ts';

/** What a person has proposed for the own card, still waiting. @returns its id */
export async function addProposal(trx: Db, centreId: string, personId: string): Promise<string> {
  const { id } = await trx
    .insertInto('card_proposal')
    .values({
      centre_id: centreId,
      person_id: personId,
      subject: 'award',
      act: 'add',
      after: JSON.stringify({ title: 'Грамота', level: '', givenOn: null, ground: '' }),
      proposed_by_name: 'Хтось',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** A person whose data has been kept as long as the pack says. @returns the id of the case */
export async function addRetained(trx: Db, centreId: string, personId: string): Promise<string> {
  const { id } = await trx
    .insertInto('retention_case')
    .values({ centre_id: centreId, person_id: personId, term: 'left', due_on: '2020-01-01' })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
