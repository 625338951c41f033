import { measureCalendars } from './calendars.ts';
import { measureCertificates } from './certificates.ts';
import { measureFigures } from './figures.ts';
import { measureRegistrations } from './registrations.ts';
import type { Line } from './support/table.ts';

/** The bars of events. */
export async function measureEvents(measured: {
  ownerUrl: string;
  email: string;
  password: string;
}): Promise<Line[]> {
  return [
    ...(await measureCertificates(measured)),
    ...(await measureCalendars(measured)),
    ...(await measureRegistrations(measured)),
    ...(await measureFigures(measured)),
  ];
}
