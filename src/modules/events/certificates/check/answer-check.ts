import { sql } from 'kysely';
import { limitRequests } from '#platform/access/limits.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { AppError } from '#platform/errors.ts';
import { sendFile } from '#platform/files/send-file.ts';
import { chooseLocale } from '#platform/i18n/choose-locale.ts';
import { isLocale } from '#platform/i18n/locales.ts';
import type { Kernel } from '#platform/kernel.ts';
import { papersFile } from '../get-papers.ts';
import { credentialId, signCredential } from '../signing/credential.ts';
import { didDocument, didOf, keySet, type PublicKeyRow } from '../signing/did.ts';
import { presentKey } from '../signing/signing-key.ts';
import { type FoundCertificate, findCertificate } from './find-certificate.ts';
import { countMiss, hasMissedTooOften } from './misses.ts';
import { type CheckState, renderCheck } from './render-check.ts';

/** What is asked for of a certificate: the page that checks it, the sheet, the credential. */
export type CheckForm = 'page' | 'pdf' | 'credential';

/**
 * Answers the public check of certificates, without signing in.
 *
 * @param code - as it was typed; empty for the form to type one
 * @param address - the asker's, for the limits
 */
export async function answerCheck(
  kernel: Kernel,
  request: Request,
  { code, form, address }: { code: string; form: CheckForm; address: string | null },
): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const lang = searchParams.get('lang');
  const locale = isLocale(lang) ? lang : chooseLocale(request.headers, null);
  const { publicUrl } = kernel.config;
  const page = (state: CheckState, found: FoundCertificate | null, status: number) =>
    new Response(request.method === 'HEAD' ? null : renderCheck(locale, state, found, publicUrl), {
      status,
      headers: pageHeaders,
    });
  const typed = code || (searchParams.get('code') ?? '');
  if (!typed) return page('form', null, 200);
  const now = kernel.now().getTime();
  if (hasMissedTooOften(address, now)) return page('busy', null, 429);
  const found = await findCertificate(kernel.db, typed);
  if (!found) {
    countMiss(address, now);
    return page('unknown', null, 404);
  }
  // The form's address says nothing of itself; the certificate's own can be kept.
  if (!code)
    return new Response(null, {
      status: 303,
      headers: { ...pageHeaders, location: `${publicUrl}/c/${found.code}` },
    });
  if (!found.signed) {
    kernel.log.error({ certificateId: found.id }, 'a certificate is not what was signed');
    return page('broken', found, 200);
  }
  if (form === 'page' || found.revokedAt)
    return page(found.revokedAt ? 'revoked' : 'valid', found, 200);
  try {
    await limitRequests(kernel.db, 'certificate', { account: null, address });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return page('busy', null, 429);
  }
  return form === 'pdf' ? sheetOf(found, publicUrl) : credentialOf(kernel, found);
}

const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex',
  'referrer-policy': 'no-referrer',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
};

async function sheetOf(found: FoundCertificate, publicUrl: string): Promise<Response> {
  const reply = sendFile(await papersFile([found], publicUrl));
  reply.headers.set('x-robots-tag', 'noindex');
  return reply;
}

async function credentialOf(kernel: Kernel, found: FoundCertificate): Promise<Response> {
  const key = await inCentre(kernel.db, found.centreId, 'read', (db) => presentKey(db, kernel));
  // The centre came from another server and has issued nothing here yet.
  if (!key) return new Response('Not found', { status: 404 });
  const jwt = await signCredential(key, { ...found, publicUrl: kernel.config.publicUrl });
  return new Response(jwt, {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': `attachment; filename="${found.code}.jwt"`,
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
    },
  });
}

/** What verifiers of credentials ask for: the centre's DID document and what it has revoked; the keys of all centres. */
export async function answerKeys(
  kernel: Kernel,
  asked: { what: 'did' | 'revoked'; centreId: string } | { what: 'keys' },
): Promise<Response> {
  const { publicUrl } = kernel.config;
  const centreId = asked.what === 'keys' ? null : asked.centreId;
  const { rows: keys } = await sql<PublicKeyRow>`
    select id, public_key from find_signing_keys(${centreId}::uuid)`.execute(kernel.db);
  if (asked.what === 'keys') return jsonReply(keySet(keys), 'application/jwk-set+json');
  if (keys.length === 0) return new Response('Not found', { status: 404 });
  if (asked.what === 'did')
    return jsonReply(didDocument(publicUrl, asked.centreId, keys), 'application/did+json');
  const revoked = await inCentre(kernel.db, asked.centreId, 'read', (db) =>
    db
      .selectFrom('certificate')
      .select('id')
      .where('revoked_at', 'is not', null)
      .orderBy('revoked_at')
      .execute(),
  );
  return jsonReply(
    {
      id: `${publicUrl}/c/centre/${asked.centreId}/revoked.json`,
      issuer: didOf(publicUrl, asked.centreId),
      revokedCredentials: revoked.map(({ id }) => ({ id: credentialId(id), revoked: true })),
    },
    'application/json',
  );
}

const jsonReply = (of: unknown, mediaType: string) =>
  new Response(JSON.stringify(of), {
    headers: {
      'content-type': mediaType,
      'cache-control': 'public, max-age=300',
      'access-control-allow-origin': '*',
    },
  });
