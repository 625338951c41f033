import { sendFile } from '#platform/files/send-file.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { read } from '#platform/pages/door.ts';
import {
  getStarterTemplate,
  getTemplate,
  getTemplateSample,
} from '../../certificates/template/get-template-files.ts';
import type { Route } from './+types/template-file';

/** Hands out the centre's own form in Word: to begin with, as it was uploaded, filled in for nobody. */
export async function loader(args: Route.LoaderArgs) {
  const kind = new URL(args.request.url).searchParams.get('kind') || null;
  switch (args.params.what) {
    case 'starter':
      return sendFile(await read(args, getStarterTemplate, { language: callerOf(args).locale }));
    case 'file':
      return sendFile(await read(args, getTemplate, { kind }));
    case 'sample':
      return sendFile(await read(args, getTemplateSample, { kind }));
    default:
      return new Response(null, { status: 404 });
  }
}
