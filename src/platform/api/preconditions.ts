import type { RunOptions } from '../operation/run.ts';
import type { Endpoint } from './endpoint.ts';
import { RequestError } from './problem.ts';

/**
 * Reads `If-Match` and `Idempotency-Key`.
 *
 * A change of a record that many edit has to say which version it was made from: without `If-Match`
 * it is refused (428), because a program that forgets it would silently overwrite people's work.
 * `If-Match: *` says that any version will do.
 *
 * @throws RequestError 428 or 400.
 */
export function runOptionsOf({ versioned }: Endpoint, headers: Headers): RunOptions {
  return { ifMatch: seenVersion(versioned, headers), idempotencyKey: idempotencyKey(headers) };
}

function seenVersion(versioned: boolean, headers: Headers): number | undefined {
  const given = headers.get('if-match')?.trim();
  if (!versioned) return undefined;
  if (!given) throw new RequestError('precondition-required', 'api.if-match-required');
  if (given === '*') return undefined;
  // A proxy or the program's own compression may have made the tag weak.
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(given)?.[1];
  if (version === undefined) throw new RequestError('malformed', 'api.if-match-unreadable');
  return Number(version);
}

function idempotencyKey(headers: Headers): string | undefined {
  const key = headers.get('idempotency-key')?.trim();
  if (!key) return undefined;
  if (!/^[\x21-\x7e]{1,200}$/.test(key))
    throw new RequestError('malformed', 'api.idempotency-key-unreadable');
  return key;
}

/** The tag of one record with a version; null for lists and for what has none. */
export function tagOf(output: unknown): string | null {
  if (typeof output !== 'object' || output === null || 'rows' in output) return null;
  const { version } = output as { version?: unknown };
  return typeof version === 'number' ? `"${version}"` : null;
}
