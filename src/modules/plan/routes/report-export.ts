import { sendFile } from '#platform/files/send-file.ts';
import { todayOf } from '#platform/pages/clock.ts';
import { read } from '#platform/pages/door.ts';
import { getReportFile } from '../queries/get-report-file.ts';
import type { Route } from './+types/report-export';
import { reportAsked } from './report-asked.ts';

/** The report as a file; the address's extension says which: `/reports/export.docx?from=…`. */
export async function loader(args: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(args.request.url);
  const format = pathname.split('.').at(-1) as 'docx';
  const asked = reportAsked(searchParams, todayOf(args));
  return sendFile(await read(args, getReportFile, { ...asked, format }));
}
