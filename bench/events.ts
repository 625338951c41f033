import { measureRegistrations } from './registrations.ts';
import type { Line } from './support/table.ts';

/** The bars of events. */
export async function measureEvents(measured: {
  ownerUrl: string;
  email: string;
  password: string;
}): Promise<Line[]> {
  return [...(await measureRegistrations(measured))];
}
