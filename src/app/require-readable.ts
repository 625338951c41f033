import { data, type MiddlewareFunction } from 'react-router';
import { inCentre } from '#platform/db/tenant.ts';
import { fileLimit } from '#platform/files/limit.ts';
import { bodyLength, checkBody, plainForm } from '#platform/http/check-body.ts';
import { callerOf, type PageArgs } from '#platform/pages/caller.ts';

/**
 * Lets no page read a body that it shall not: of visitors a form without files, of members one with files as large as
 * their centre takes. Twice as much, so that whoever chose a file that is too large is told so by the form itself.
 *
 * @throws the page of an error (413, 415), before anything was read
 */
export const requireReadable: MiddlewareFunction<Response> = async (args) => {
  const status = checkBody(args.request, await mostOf(args));
  if (status) throw data(null, { status });
};

async function mostOf(args: PageArgs): Promise<number> {
  const { actor, kernel } = callerOf(args);
  if (!actor || (bodyLength(args.request) ?? 0) <= plainForm) return plainForm;
  const { centreId } = actor;
  return (
    plainForm + 2 * (await inCentre(kernel.db, centreId, 'read', (db) => fileLimit(db, centreId)))
  );
}
