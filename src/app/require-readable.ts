import { data, type MiddlewareFunction } from 'react-router';
import { centreOfSpeaker } from '#modules/events/public.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { fileLimit } from '#platform/files/limit.ts';
import { bodyLength, checkBody, plainForm } from '#platform/http/check-body.ts';
import { callerOf, type PageArgs } from '#platform/pages/caller.ts';

/**
 * Lets no page read a body that it shall not: of visitors a form without files, of members, and of speakers who have
 * come by their letter, one with files as large as their centre takes. Twice as much, so that whoever chose a file that
 * is too large is told so by the form itself.
 *
 * @throws the page of an error (413, 415), before anything was read
 */
export const requireReadable: MiddlewareFunction<Response> = async (args) => {
  const status = checkBody(args.request, await mostOf(args));
  if (status) throw data(null, { status });
};

async function mostOf(args: PageArgs): Promise<number> {
  if ((bodyLength(args.request) ?? 0) <= plainForm) return plainForm;
  const { actor, kernel } = callerOf(args);
  const centreId = actor?.centreId ?? (await speakersCentre(args));
  if (!centreId) return plainForm;
  return (
    plainForm + 2 * (await inCentre(kernel.db, centreId, 'read', (db) => fileLimit(db, centreId)))
  );
}

/** The centre of a speaker who sends materials by the link of a letter; null for all other visitors. */
async function speakersCentre(args: PageArgs): Promise<string | null> {
  const secret = args.params?.speakerSecret;
  return secret ? centreOfSpeaker(callerOf(args).kernel, secret) : null;
}
