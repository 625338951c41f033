import { guestTermsOf } from '#packs/guest-terms.ts';
import { addDays, type IsoDate } from '#platform/datetime/iso-date.ts';
import type { Db } from '#platform/db/database.ts';
import { knownLocale } from '#platform/i18n/locales.ts';

/** From when on a centre needn't know any more, and what it calls those whom it has forgotten. */
export interface Terms {
  /** Guests of events that ended before it. */
  guestsBefore: IsoDate;
  /** Lists that were brought before it. */
  listsBefore: IsoDate;
  guest: string;
}

export async function readTerms(db: Db, centreId: string, today: IsoDate): Promise<Terms> {
  const { pack, language } = await db
    .selectFrom('centre')
    .select(['pack', 'language'])
    .where('id', '=', centreId)
    .executeTakeFirstOrThrow();
  const { guestDays, listDays, guest } = guestTermsOf(pack);
  return {
    guestsBefore: addDays(today, -guestDays),
    listsBefore: addDays(today, -listDays),
    guest: guest[knownLocale(language)],
  };
}
