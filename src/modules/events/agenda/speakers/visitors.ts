import { sql } from 'kysely';
import { z } from 'zod';
import { systemActor } from '#platform/access/actor.ts';
import { limitRequests } from '#platform/access/limits.ts';
import { hashSecret } from '#platform/access/secret-token.ts';
import { notFound } from '#platform/errors.ts';
import type { FileContent } from '#platform/files/read-file.ts';
import type { Kernel } from '#platform/kernel.ts';
import { runOperation } from '#platform/operation/run.ts';
import { defineQuery } from '#platform/query/define.ts';
import { runQuery } from '#platform/query/run.ts';
import { answerTalk } from '../../operations/agenda/answer-talk.ts';
import { sendMaterial } from '../../operations/agenda/send-material.ts';
import { toShown } from '../by-letter/read-programme.ts';
import { agendaPermissions } from '../permissions.ts';
import { selectMaterials, versionFile } from '../select-materials.ts';
import { type OwnTalkPage, ownTalkPage } from './schema.ts';
import { selectTalk } from './select-talk.ts';

const readSpeakerPage = defineQuery({
  name: 'speaker.page',
  summary: 'A talk that somebody is asked to give, for the reader of the letter.',
  permission: 'talk.offer',
  rule: agendaPermissions['talk.offer'],
  input: z.object({ speakerId: z.uuid() }),
  output: ownTalkPage,
  async run({ db, today }, { speakerId }) {
    const found = await selectTalk(db, today)
      .select(['a.id as itemId', 'e.state as eventState'])
      .where('s.id', '=', speakerId)
      .where('e.state', '<>', 'draft')
      .executeTakeFirst();
    if (!found) throw notFound();
    const { itemId, eventState, ...talk } = found;
    const rows = await selectMaterials(db, talk.eventId)
      .where('m.agenda_item_id', '=', itemId)
      .execute();
    const speaks = talk.state !== 'declined';
    return {
      ...talk,
      materials: speaks ? rows.map(toShown) : [],
      mayHang: speaks && eventState !== 'cancelled',
    };
  },
});

const readTalkMaterial = defineQuery({
  name: 'speaker.material',
  summary: 'A file that hangs on a talk, for its speaker who has come by the letter.',
  permission: 'talk.offer',
  rule: agendaPermissions['talk.offer'],
  input: z.object({ speakerId: z.uuid(), materialId: z.uuid() }),
  async run(scope, { speakerId, materialId }) {
    const talk = await scope.db
      .selectFrom('agenda_speaker as s')
      .innerJoin('agenda_item as a', 'a.id', 's.agenda_item_id')
      .innerJoin('event as e', 'e.id', 'a.event_id')
      .select(['a.id', 'e.id as eventId'])
      .where('s.id', '=', speakerId)
      .where('s.state', '<>', 'declined')
      .where('e.state', '<>', 'draft')
      .executeTakeFirst();
    const row =
      talk &&
      (await selectMaterials(scope.db, talk.eventId)
        .where('m.agenda_item_id', '=', talk.id)
        .where('m.id', '=', materialId)
        .executeTakeFirst());
    if (!row) throw notFound();
    return versionFile(scope, row.id, row.number);
  },
});

/** What the reader of a speaker's letter may see and answer. @throws AppError `not-found` */
export async function findSpeakerPage(kernel: Kernel, secret: string): Promise<OwnTalkPage> {
  const { actor, speakerId } = await findSpeaker(kernel, secret);
  return runQuery(kernel, actor, readSpeakerPage, { speakerId });
}

/** The file of a material of one's own talk. @throws AppError `not-found`, `too-many-requests` */
export async function findOwnMaterial(
  kernel: Kernel,
  secret: string,
  materialId: string,
  address: string | null,
): Promise<FileContent> {
  await limitRequests(kernel.db, 'material', { account: keyOf(secret), address });
  const { actor, speakerId } = await findSpeaker(kernel, secret);
  return runQuery(kernel, actor, readTalkMaterial, { speakerId, materialId });
}

/**
 * Counts what is sent by a letter's link, wrong links too, before anything of it is read.
 *
 * @throws AppError `too-many-requests`
 */
export const admitSpeaker = (kernel: Kernel, secret: string, address: string | null) =>
  limitRequests(kernel.db, 'speaker', { account: keyOf(secret), address });

/** Limits are counted by what nobody can open anything with. */
const keyOf = (secret: string) => hashSecret(secret).toString('hex');

/** The centre that takes files of whoever has this link of a speaker's letter; null for a wrong one. */
export async function centreOfSpeaker(kernel: Kernel, secret: string): Promise<string | null> {
  return (await selectSpeaker(kernel, secret))?.centre_id ?? null;
}

/** Answers by a letter's link. @throws AppError `not-found`, `refused` */
export async function answerByTalkLetter(
  kernel: Kernel,
  secret: string,
  given: { comes: boolean; reason?: string },
  address: string | null,
): Promise<void> {
  const { actor, speakerId } = await speakerAs(kernel, secret, address);
  await runOperation(kernel, actor, answerTalk, { speakerId, ...given });
}

/** Sends a material by a letter's link. @throws AppError `not-found`, `invalid` (with fields), `refused`, `too-large` */
export async function sendByTalkLetter(
  kernel: Kernel,
  secret: string,
  given: Omit<z.input<typeof sendMaterial.input>, 'speakerId'>,
  address: string | null,
): Promise<void> {
  const { actor, speakerId } = await speakerAs(kernel, secret, address);
  await runOperation(kernel, actor, sendMaterial, { speakerId, ...given });
}

/** Who acts by a letter's link, under the speaker's name. @throws AppError `not-found` */
async function speakerAs(kernel: Kernel, secret: string, address: string | null) {
  const { actor, speakerId } = await findSpeaker(kernel, secret);
  const { name } = await runQuery(kernel, actor, readSpeakerPage, { speakerId });
  return { actor: { ...actor, name, ip: address }, speakerId };
}

/** The speaker whom a letter's link names. @throws AppError `not-found` */
async function findSpeaker(kernel: Kernel, secret: string) {
  const found = await selectSpeaker(kernel, secret);
  if (!found) throw notFound();
  return { actor: systemActor(found.centre_id, 'letter'), speakerId: found.speaker_id };
}

async function selectSpeaker(kernel: Kernel, secret: string) {
  const { rows } = await sql<{ centre_id: string; speaker_id: string }>`
    select * from find_speaker_by_secret(${hashSecret(secret)})`.execute(kernel.db);
  return rows[0];
}
