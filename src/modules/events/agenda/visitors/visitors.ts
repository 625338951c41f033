import { sql } from 'kysely';
import type { z } from 'zod';
import { systemActor } from '#platform/access/actor.ts';
import { hashSecret } from '#platform/access/secret-token.ts';
import { notFound } from '#platform/errors.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import type { Kernel } from '#platform/kernel.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { answerOffer, offerTalk } from '../../operations/agenda/offer-talk.ts';
import { admitVisitor, findEvent, type GuardedForm } from '../../registration/visitors.ts';
import { readCallPage, readTalkPage } from './read-pages.ts';
import type { CallPage, offeredTalk, TalkPage } from './schema.ts';

/** The page of an event that asks everybody for talks. @throws AppError `not-found` */
export async function findCallPage(kernel: Kernel, code: string): Promise<CallPage> {
  const { actor, eventId } = await findEvent(kernel, code);
  return runQuery(kernel, actor, readCallPage, { eventId });
}

export type OfferForm = Omit<z.input<typeof offeredTalk>, 'language'> & GuardedForm;

/**
 * Offers a visitor's talk. Whatever becomes of it the answer is the same: that a letter comes; nobody sees the talk
 * before its author has confirmed it by that letter.
 *
 * @param address - the visitor's, for the limit and the audit
 * @throws AppError `not-found`, `invalid` (with fields), `refused` (closed, form), `too-many-requests`
 */
export async function offerByVisitor(
  kernel: Kernel,
  code: string,
  form: OfferForm,
  { address, language }: { address: string | null; language: Locale },
): Promise<void> {
  const admitted = await admitVisitor(kernel, code, form, address);
  if (!admitted) return;
  const { trap: _, token: __, ...given } = form;
  const { visitor, eventId } = admitted;
  await runOperation(kernel, visitor, offerTalk, { ...given, eventId, language });
}

/** What the reader of a letter may see. @throws AppError `not-found` */
export async function findTalkPage(kernel: Kernel, secret: string): Promise<TalkPage> {
  const { actor, proposalId } = await findOffer(kernel, secret);
  return runQuery(kernel, actor, readTalkPage, { proposalId });
}

/** Confirms a talk by its letter's link, or takes it back. @throws AppError `not-found`, `refused` */
export async function answerByTalkLink(
  kernel: Kernel,
  secret: string,
  confirm: boolean,
  address: string | null,
): Promise<void> {
  const { actor, proposalId } = await findOffer(kernel, secret);
  const { name } = await runQuery(kernel, actor, readTalkPage, { proposalId });
  await runOperation(kernel, { ...actor, name, ip: address }, answerOffer, { proposalId, confirm });
}

/** The talk that a letter's link names. @throws AppError `not-found` */
async function findOffer(kernel: Kernel, secret: string) {
  const { rows } = await sql<{ centre_id: string; proposal_id: string }>`
    select * from find_proposal_by_secret(${hashSecret(secret)})`.execute(kernel.db);
  const [found] = rows;
  if (!found) throw notFound();
  return { actor: systemActor(found.centre_id, 'letter'), proposalId: found.proposal_id };
}
