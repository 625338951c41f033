import { sendFile } from '#platform/files/send-file.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { read } from '#platform/pages/door.ts';
import { readTemplate } from '../../sheets/export/queries.ts';
import type { SheetKind } from '../../sheets/kinds.ts';
import type { Route } from './+types/template';

export async function loader(args: Route.LoaderArgs) {
  const kind = args.params.kind as SheetKind;
  return sendFile(await read(args, readTemplate, { kind, language: callerOf(args).locale }));
}
