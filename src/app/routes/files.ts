import { z } from 'zod';
import { planPermissions } from '#modules/plan/permissions.ts';
import { notFound } from '#platform/errors.ts';
import { readFile } from '#platform/files/read-file.ts';
import { sendFile } from '#platform/files/send-file.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { actorOf, errorPage } from '#platform/pages/door.ts';
import { withScope } from '#platform/query/run.ts';
import type { Route } from './+types/files';

/** Hands out a file of the centre to whoever may read its plans; a browser that has it gets 304. */
export async function loader(args: Route.LoaderArgs) {
  const { kernel, headers } = callerOf(args);
  const actor = actorOf(args);
  try {
    const id = z.uuid().safeParse(args.params.fileId).data;
    if (!id) throw notFound();
    const file = await withScope(
      kernel,
      actor,
      'plan.read',
      planPermissions['plan.read'],
      (scope) => readFile(scope, id),
    );
    if (headers.get('if-none-match') === `"${file.digest}"`)
      return new Response(null, { status: 304, headers: { etag: `"${file.digest}"` } });
    return sendFile(file);
  } catch (error) {
    throw errorPage(error);
  }
}
