import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';
import { readCode } from '../code.ts';
import type { CertificateContent } from '../schema.ts';
import { isSigned } from '../signing/sign-content.ts';

/** A certificate as the public check finds it. */
export interface FoundCertificate {
  id: string;
  centreId: string;
  code: string;
  content: CertificateContent;
  /** Whether the content is what the centre has signed. */
  signed: boolean;
  revokedAt: Date | null;
  revokedReason: string;
  timeZone: string;
  /** The number of the certificate that stands for it. */
  replacedBy: string | null;
}

/** Has not the form of a code and is nobody's: what isn't a code takes as long as what is. */
const nobodys = '!';

type Row = Omit<FoundCertificate, 'signed'> & { signature: Buffer; publicKey: Buffer };

/** What was found and proved, by code; given again as long as the database says the same. The oldest goes first. */
const kept = new Map<string, { said: string; found: FoundCertificate }>();
const mostKept = 500;
/** Questions that are on their way: those who ask meanwhile share the answer. */
const asking = new Map<string, Promise<Row | null>>();

/**
 * The certificate with a code, in whichever centre; null for an unknown one.
 *
 * @returns the same object as before, unless anything of the certificate has changed
 */
export async function findCertificate(db: Db, typed: string): Promise<FoundCertificate | null> {
  const code = readCode(typed) ?? nobodys;
  const asked = asking.get(code) ?? ask(db, code);
  const row = await asked;
  if (!row) return null;
  const said = JSON.stringify(row);
  const known = kept.get(code);
  if (known?.said === said) return known.found;
  const { signature, publicKey, ...certificate } = row;
  const found = { ...certificate, signed: isSigned(publicKey, row) };
  kept.delete(code);
  kept.set(code, { said, found });
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest) kept.delete(oldest);
  return found;
}

function ask(db: Db, code: string): Promise<Row | null> {
  const asked = sql<Row>`select id, centre_id as "centreId", code, content, signature,
      public_key as "publicKey", revoked_at as "revokedAt", revoked_reason as "revokedReason",
      time_zone as "timeZone", replaced_by as "replacedBy"
    from find_certificate(${code})`
    .execute(db)
    .then(({ rows }) => rows[0] ?? null)
    .finally(() => asking.delete(code));
  asking.set(code, asked);
  return asked;
}
