import { sql } from 'kysely';
import { z } from 'zod';
import { systemActor } from '#platform/access/actor.ts';
import { hashSecret } from '#platform/access/secret-token.ts';
import { notFound } from '#platform/errors.ts';
import type { Kernel } from '#platform/kernel.ts';
import { runOperation } from '#platform/operation/run.ts';
import { defineQuery } from '#platform/query/define.ts';
import { runQuery } from '#platform/query/run.ts';
import { answerTalk } from '../../operations/agenda/answer-talk.ts';
import { agendaPermissions } from '../permissions.ts';
import { type SpeakerPage, speakerPage } from './schema.ts';
import { selectTalk } from './select-talk.ts';

const readSpeakerPage = defineQuery({
  name: 'speaker.page',
  summary: 'A talk that somebody is asked to give, for the reader of the letter.',
  permission: 'talk.offer',
  rule: agendaPermissions['talk.offer'],
  input: z.object({ speakerId: z.uuid() }),
  output: speakerPage,
  async run({ db, today }, { speakerId }) {
    const found = await selectTalk(db, today)
      .where('s.id', '=', speakerId)
      .where('e.state', '<>', 'draft')
      .executeTakeFirst();
    if (!found) throw notFound();
    return found;
  },
});

/** What the reader of a speaker's letter may see and answer. @throws AppError `not-found` */
export async function findSpeakerPage(kernel: Kernel, secret: string): Promise<SpeakerPage> {
  const { actor, speakerId } = await findSpeaker(kernel, secret);
  return runQuery(kernel, actor, readSpeakerPage, { speakerId });
}

/** Answers by a letter's link. @throws AppError `not-found`, `refused` */
export async function answerByTalkLetter(
  kernel: Kernel,
  secret: string,
  comes: boolean,
  address: string | null,
): Promise<void> {
  const { actor, speakerId } = await findSpeaker(kernel, secret);
  const { name } = await runQuery(kernel, actor, readSpeakerPage, { speakerId });
  await runOperation(kernel, { ...actor, name, ip: address }, answerTalk, { speakerId, comes });
}

/** The speaker whom a letter's link names. @throws AppError `not-found` */
async function findSpeaker(kernel: Kernel, secret: string) {
  const { rows } = await sql<{ centre_id: string; speaker_id: string }>`
    select * from find_speaker_by_secret(${hashSecret(secret)})`.execute(kernel.db);
  const [found] = rows;
  if (!found) throw notFound();
  return { actor: systemActor(found.centre_id, 'letter'), speakerId: found.speaker_id };
}
