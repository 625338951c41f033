import { createHmac, timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import { systemActor } from '#platform/access/actor.ts';
import { installationSecret } from '#platform/access/installation-secret.ts';
import { limitRequests } from '#platform/access/limits.ts';
import { hashSecret } from '#platform/access/secret-token.ts';
import { notFound, refuse } from '#platform/errors.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import type { Kernel } from '#platform/kernel.ts';
import { mailboxOf } from '#platform/mail/mailbox.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { answerInvitation } from '../operations/registration/answer-invitation.ts';
import { registerVisitor } from '../operations/registration/register-visitor.ts';
import { type AnswerPage, type EventPage, readAnswerPage, readEventPage } from './read-page.ts';
import type { Answers, Attends, Placed } from './schema.ts';

/** Seconds that a person needs at least to fill the form in, and for which a form stays good. */
const [quickest, stale] = [2, 12 * 60 * 60];

/** The page of an open event by its code or id. @throws AppError `not-found` also for drafts and events for those invited */
export async function findEventPage(kernel: Kernel, code: string): Promise<EventPage> {
  const { actor, eventId } = await findEvent(kernel, code);
  return runQuery(kernel, actor, readEventPage, { eventId });
}

/** The event whose page has a code, for whoever isn't signed in. @throws AppError `not-found` */
export async function findEvent(kernel: Kernel, code: string) {
  if (!/^[\da-z-]{1,40}$/i.test(code)) throw notFound();
  const { rows } = await sql<{ centre_id: string; event_id: string }>`
    select * from find_event_page(${code})`.execute(kernel.db);
  const [found] = rows;
  if (!found) throw notFound();
  return { actor: systemActor(found.centre_id, 'visitor'), eventId: found.event_id };
}

/** A mark for the form of an event's page: when it was given out, signed. */
export async function formToken(kernel: Kernel, eventId: string): Promise<string> {
  const at = Math.floor(kernel.now().getTime() / 1000).toString(36);
  return `${at}.${await sign(kernel, eventId, at)}`;
}

async function sign({ config }: Kernel, eventId: string, at: string): Promise<string> {
  return createHmac('sha256', await installationSecret(config.dataDir))
    .update(`event-form ${eventId} ${at}`)
    .digest('base64url')
    .slice(0, 22);
}

/** What a form on an event's page holds besides its own fields. */
export interface GuardedForm {
  email: string;
  /** A field that people don't see; programs that fill in everything do. */
  trap: string;
  token: string;
}

/**
 * The event whose page sent a form, and who acts for its visitor; null for a program that filled in what people don't see.
 *
 * @param address - the visitor's, for the limit and the audit
 * @throws AppError `not-found`, `refused` (form), `too-many-requests`
 */
export async function admitVisitor(
  kernel: Kernel,
  code: string,
  { email, trap, token }: GuardedForm,
  address: string | null,
) {
  const { actor, eventId } = await findEvent(kernel, code);
  if (trap !== '') return null;
  await requireToken(kernel, eventId, token);
  await limitRequests(kernel.db, 'event', { account: `${eventId} ${email}`, address });
  // Whoever is written to may never have been here: events beside one another must not bury a stranger in letters.
  await limitRequests(kernel.db, 'letters', { account: mailboxOf(email), address: null });
  return { visitor: { ...actor, ip: address }, eventId };
}

/** @throws AppError `refused` when the form was never given out, too long ago, or a moment ago: no person is so quick */
async function requireToken(kernel: Kernel, eventId: string, token: string): Promise<void> {
  const [at = '', signature = ''] = token.split('.');
  const right = Buffer.from(await sign(kernel, eventId, at));
  const given = Buffer.from(signature);
  const age = kernel.now().getTime() / 1000 - Number.parseInt(at, 36);
  if (given.length !== right.length || !timingSafeEqual(given, right) || !(age <= stale))
    throw refuse('eventsRegistration.form-stale');
  if (age < quickest) throw refuse('eventsRegistration.form-quick');
}

export interface VisitorForm extends GuardedForm {
  name: string;
  organisation: string;
  attends: Attends | null;
  answers: Answers;
}

/**
 * Registers a visitor for an open event. Whatever becomes of it the answer is the same: that a letter comes; so nobody
 * learns whose addresses are known, nor whether there was a place.
 *
 * @param address - the visitor's, for the limit and the audit
 * @throws AppError `not-found`, `invalid` (with fields), `refused` (closed, form), `too-many-requests`
 */
export async function visitEvent(
  kernel: Kernel,
  code: string,
  form: VisitorForm,
  { address, language }: { address: string | null; language: Locale },
): Promise<void> {
  const admitted = await admitVisitor(kernel, code, form, address);
  if (!admitted) return;
  const { trap: _, token: __, ...given } = form;
  const { visitor, eventId } = admitted;
  await runOperation(kernel, visitor, registerVisitor, { ...given, eventId, language });
}

/** What the reader of a letter may see and answer. @throws AppError `not-found` */
export async function findAnswerPage(kernel: Kernel, secret: string): Promise<AnswerPage> {
  const { actor, registrationId } = await findBySecret(kernel, secret);
  return runQuery(kernel, actor, readAnswerPage, { registrationId });
}

/** Answers by a letter's link. @throws AppError `not-found`, `invalid`, `refused` */
export async function answerByLink(
  kernel: Kernel,
  secret: string,
  given: { comes: boolean; attends: Attends | null; answers: Answers },
  address: string | null,
): Promise<Placed> {
  const { actor, registrationId } = await findBySecret(kernel, secret);
  const { name } = await runQuery(kernel, actor, readAnswerPage, { registrationId });
  return runOperation(kernel, { ...actor, name, ip: address }, answerInvitation, {
    ...given,
    registrationId,
  });
}

/** The registration that a letter's link names. @throws AppError `not-found` */
export async function findBySecret(kernel: Kernel, secret: string) {
  const { rows } = await sql<{ centre_id: string; registration_id: string }>`
    select * from find_registration_by_secret(${hashSecret(secret)})`.execute(kernel.db);
  const [found] = rows;
  if (!found) throw notFound();
  return {
    actor: systemActor(found.centre_id, 'letter'),
    registrationId: found.registration_id,
  };
}
