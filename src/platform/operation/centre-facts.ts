import type { Db } from '../db/database.ts';
import { knownLocale, type Locale, sourceLocale } from '../i18n/locales.ts';
import type { Kernel } from '../kernel.ts';

/** What nearly every request has to know of its centre. */
export interface CentreFacts {
  /** In full, as its papers and letters call it. */
  name: string;
  timeZone: string;
  /** The language of its papers and letters. */
  locale: Locale;
  /** The key of its pack of law and custom. */
  pack: string;
}

/** They hardly ever change; what another process has changed is known here after as many milliseconds. */
const lifetime = 60_000;

type Known = Map<string, { facts: CentreFacts; until: number }>;

const known = new WeakMap<Kernel, Known>();

/** The facts of the centre that the transaction is in. */
export async function centreFacts(kernel: Kernel, trx: Db, centreId: string): Promise<CentreFacts> {
  const ofKernel: Known = known.get(kernel) ?? new Map();
  known.set(kernel, ofKernel);
  const kept = ofKernel.get(centreId);
  if (kept && kept.until > Date.now()) return kept.facts;
  const row = await trx
    .selectFrom('centre')
    .select(['name', 'time_zone', 'language', 'pack'])
    .where('id', '=', centreId)
    .executeTakeFirst();
  if (!row) return { name: '', timeZone: 'Europe/Kyiv', locale: sourceLocale, pack: '' };
  const { name, time_zone: timeZone, language, pack } = row;
  const facts = { name, timeZone, locale: knownLocale(language), pack };
  ofKernel.set(centreId, { facts, until: Date.now() + lifetime });
  return facts;
}

/** The key of a centre's pack, for what runs without its facts. */
export async function readPack(db: Db, centreId: string): Promise<string> {
  const centre = db.selectFrom('centre').select('pack').where('id', '=', centreId);
  return (await centre.executeTakeFirstOrThrow()).pack;
}

/** Forgets the facts of a centre after its settings changed. */
export function forgetCentre(kernel: Kernel, centreId: string): void {
  known.get(kernel)?.delete(centreId);
}
