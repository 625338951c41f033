import { expect, it } from 'vitest';
import { beginViewing } from '#modules/directory/operations/viewing/begin-viewing.ts';
import { endViewing } from '#modules/directory/operations/viewing/end-viewing.ts';
import { openAccounts } from '#platform/access/accounts.ts';
import { type Actor, inWholeCentre } from '#platform/access/actor.ts';
import { createAccount } from '#platform/access/create-account.ts';
import { actorFor, identifyRequest, ownActor } from '#platform/access/identify-request.ts';
import { addMember } from '#platform/access/members.ts';
import { updateAccount } from '#platform/access/operations/update-account.ts';
import { RememberedIdentities } from '#platform/access/remember.ts';
import { signIn } from '#platform/access/sign-in.ts';
import { listAudit } from '#platform/audit/queries.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { testCentre, testKernel, testUser } from '../support/kernel.ts';

const kernel = await testKernel();
const { db } = kernel;
const auth = openAccounts({ db, secret: 'x'.repeat(43), publicUrl: kernel.config.publicUrl });
const password = 'кілька-довільних-слів';

/** An administrator who has signed in: who comes with the cookie, read anew each time. */
async function signedIn(centreId: string, email: string) {
  const { userId } = await createAccount(db, { name: 'Адміністраторка', email, password });
  const membershipId = await inCentre(db, centreId, 'write', (trx) =>
    addMember(trx, { centreId, userId, grant: inWholeCentre('administrator') }),
  );
  const visitor = { auth, db, address: null, headers: new Headers() };
  const { cookies } = await signIn(visitor, { email, password });
  const headers = new Headers({
    cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; '),
  });
  return {
    membershipId,
    async come(): Promise<{ actor: Actor; own: Actor; sessionId: string }> {
      const remembered = new RememberedIdentities();
      const identity = await identifyRequest({ auth, db, remembered }, headers);
      const actor = actorFor(identity, headers, { ip: null, requestId: 'r' });
      if (!identity || !actor) throw new Error('nobody came');
      return { actor, own: ownActor(identity, actor), sessionId: identity.sessionId ?? '' };
    },
  };
}

it('shows what a member sees, lets nothing be changed, and is in the log', async () => {
  const centre = await testCentre(db);
  const admin = await signedIn(centre, 'looks@example.org');
  const head = await testUser(kernel, centre, 'observer');
  const first = await admin.come();
  const { sessionId } = first;
  await runOperation(kernel, first.actor, beginViewing, {
    membershipId: head.membershipId,
    sessionId,
  });

  const { actor, own } = await admin.come();
  expect(actor).toMatchObject({
    userId: head.userId,
    personId: head.personId,
    grants: [{ role: 'observer', place: null }],
    viewedBy: { name: 'Адміністраторка' },
  });
  for (const input of [{ name: 'Хтось інший', language: null }])
    await expect(runOperation(kernel, actor, updateAccount, input)).rejects.toMatchObject({
      details: { reason: 'viewing' },
    });
  expect(own).toEqual(first.actor);
  await runOperation(kernel, own, endViewing, { sessionId });
  expect((await admin.come()).actor).toEqual(first.actor);
  const log = await runQuery(kernel, own, listAudit, { operation: 'access.*' });
  expect(
    log.rows.map(({ operation, actor: who, object }) => [operation, who.name, object?.id]),
  ).toEqual([
    ['access.end-view-as', 'Адміністраторка', head.membershipId],
    ['access.view-as', 'Адміністраторка', head.membershipId],
  ]);
});

it('ends by itself after half an hour, and with the right to it', async () => {
  const centre = await testCentre(db);
  const admin = await signedIn(centre, 'looks-long@example.org');
  const member = await testUser(kernel, centre, 'methodist');
  const { actor, sessionId } = await admin.come();
  const begin = () =>
    runOperation(kernel, actor, beginViewing, { membershipId: member.membershipId, sessionId });
  await begin();
  await inCentre(db, centre, 'write', (trx) =>
    trx
      .updateTable('viewing')
      .set({ began_at: new Date(Date.now() - 31 * 60_000) })
      .execute(),
  );
  expect((await admin.come()).actor.viewedBy).toBeUndefined();
  await begin();
  expect((await admin.come()).actor.viewedBy).toBeDefined();
  await inCentre(db, centre, 'write', (trx) =>
    trx
      .updateTable('membership_grant')
      .set({ role: 'observer' })
      .where('membership_id', '=', admin.membershipId)
      .execute(),
  );
  expect((await admin.come()).actor).toMatchObject({ grants: [{ role: 'observer' }] });
});

it('is for an administrator’s own session, of members of the own centre', async () => {
  const centre = await testCentre(db);
  const admin = await signedIn(centre, 'looks-here@example.org');
  const other = await signedIn(await testCentre(db), 'looks-there@example.org');
  const director = await testUser(kernel, centre, 'director');
  const { actor, sessionId } = await admin.come();
  const there = await other.come();
  const begin = (who: Actor, membershipId: string, session: string) =>
    runOperation(kernel, who, beginViewing, { membershipId, sessionId: session });
  await expect(begin(director, admin.membershipId, sessionId)).rejects.toMatchObject({
    code: 'forbidden',
  });
  await expect(begin(actor, director.membershipId, there.sessionId)).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(begin(actor, other.membershipId, sessionId)).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(begin(actor, admin.membershipId, sessionId)).rejects.toMatchObject({
    code: 'forbidden',
  });
});
