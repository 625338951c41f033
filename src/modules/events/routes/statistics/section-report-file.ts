import { data } from 'react-router';
import { sendFile } from '#platform/files/send-file.ts';
import { read } from '#platform/pages/door.ts';
import { getSectionReportFile } from '../../statistics/report/get-report-file.ts';
import { schoolYear } from '../../statistics/report/schema.ts';
import type { Route } from './+types/section-report-file';

/** A section's yearly report in Word or PDF. */
export async function loader(args: Route.LoaderArgs) {
  const { sectionId, format } = args.params;
  const year = schoolYear.safeParse(args.params.year);
  if (!year.success || (format !== 'docx' && format !== 'pdf')) throw data(null, { status: 404 });
  return sendFile(await read(args, getSectionReportFile, { sectionId, year: year.data, format }));
}
