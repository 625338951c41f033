import { createHash } from 'node:crypto';

/** A feed's answer: 304 when the asker has this text already. @param scope who may keep it */
export function feedReply(
  request: Request,
  body: string,
  scope: 'private' | 'public' = 'private',
): Response {
  const headers = {
    etag: etagOf(body),
    'cache-control': `${scope}, max-age=900`,
    'content-type': 'text/calendar; charset=utf-8',
  };
  if (isKnown(request, headers.etag)) return new Response(null, { status: 304, headers });
  return new Response(request.method === 'HEAD' ? null : body, { headers });
}

/** The same text has the same tag. */
export const etagOf = (body: string): string =>
  `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;

/** Whether the asker has it already; a proxy that compressed it may have made the tag a weak one. */
export function isKnown(request: Request, etag: string): boolean {
  const known = request.headers.get('if-none-match') ?? '';
  return known.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
}
