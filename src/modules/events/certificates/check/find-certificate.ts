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

/** Has the form of a code and is nobody's, so that what isn't a code takes as long as what is. */
const nobodys = '!';

/** The certificate with a code, in whichever centre; null for an unknown one. */
export async function findCertificate(db: Db, typed: string): Promise<FoundCertificate | null> {
  const { rows } = await sql<
    Omit<FoundCertificate, 'signed'> & { signature: Buffer; publicKey: Buffer }
  >`select id, centre_id as "centreId", code, content, signature, public_key as "publicKey",
      revoked_at as "revokedAt", revoked_reason as "revokedReason", time_zone as "timeZone",
      replaced_by as "replacedBy"
    from find_certificate(${readCode(typed) ?? nobodys})`.execute(db);
  const [found] = rows;
  if (!found) return null;
  const { signature, publicKey, ...certificate } = found;
  return { ...certificate, signed: isSigned(publicKey, found) };
}
