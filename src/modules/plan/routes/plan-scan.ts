import { sendFile } from '#platform/files/send-file.ts';
import { read } from '#platform/pages/door.ts';
import { getPlanScan } from '../queries/get-plan-scan.ts';
import type { Route } from './+types/plan-scan';

export async function loader(args: Route.LoaderArgs) {
  return sendFile(await read(args, getPlanScan, { planId: args.params.planId }));
}
