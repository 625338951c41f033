import { sendList } from '#platform/documents/excel/send-list.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { listOwnCertificates } from '../../certificates/list-certificates.ts';
import type { Route } from './+types/own-certificates-export';
import { ownCertificatesAsked } from './own-certificates-asked.ts';
import { registerSheet } from './register-sheet.ts';

/** The reader's own certificates as Excel or CSV. */
export async function loader(args: Route.LoaderArgs) {
  const { asked } = ownCertificatesAsked(new URL(args.request.url).searchParams);
  const rows = await readAll(args, listOwnCertificates, asked);
  return sendList(args.params.format, registerSheet(args, rows));
}
