import { sendFile } from '#platform/files/send-file.ts';
import { read } from '#platform/pages/door.ts';
import { getPlanFile } from '../queries/get-plan-file.ts';
import type { Route } from './+types/plan-export';

/** The plan as a file; the address's extension says which: `/plans/…/export.docx`. */
export async function loader(args: Route.LoaderArgs) {
  const { planId = '' } = args.params as { planId?: string };
  const format = new URL(args.request.url).pathname.split('.').at(-1) as 'docx';
  return sendFile(await read(args, getPlanFile, { planId, format }));
}
