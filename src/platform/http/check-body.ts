const forms = /^(application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/i;

/** Bytes that a form without files takes at most, whoever sends it. */
export const plainForm = 512 * 1024;

/** How long a body says that it is; null for a request without one. A body of unknown length has no end. */
export function bodyLength({ headers }: Request): number | null {
  if (headers.has('transfer-encoding')) return Number.POSITIVE_INFINITY;
  const length = headers.get('content-length');
  return length === null ? null : Number(length);
}

/**
 * Whether a page may read what was sent, before any of it is read: pages read forms, and hold them whole in memory.
 *
 * @param most bytes
 * @returns the status of the refusal; null when there is nothing against it
 */
export function checkBody(request: Request, most: number): 413 | 415 | null {
  const length = bodyLength(request);
  if (length === null || length === 0) return null;
  if (length > most) return 413;
  return forms.test(request.headers.get('content-type') ?? '') ? null : 415;
}
