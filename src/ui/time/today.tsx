import { createContext, type ReactNode, use } from 'react';
import { type IsoDate, todayIn } from '#platform/datetime/iso-date.ts';

const Today = createContext<IsoDate | null>(null);

/**
 * Tells the components below which day it is in the centre. The server decides it once for a page, so
 * that what it rendered and what the browser wakes up are the same day.
 */
export function TodayProvider({ today, children }: { today: IsoDate; children: ReactNode }) {
  return <Today value={today}>{children}</Today>;
}

/** The day that it is in the centre. */
export function useToday(): IsoDate {
  return use(Today) ?? todayIn('Europe/Kyiv');
}
