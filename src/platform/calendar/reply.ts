import { createHash } from 'node:crypto';
import { encodeText } from '../http/encode-text.ts';

/** A feed's answer: 304 when the asker has this text already. @param scope who may keep it */
export async function feedReply(
  request: Request,
  text: string,
  scope: 'private' | 'public' = 'private',
): Promise<Response> {
  const headers = {
    etag: etagOf(text),
    'cache-control': `${scope}, max-age=900`,
    vary: 'accept-encoding',
    'content-type': 'text/calendar; charset=utf-8',
  };
  if (isKnown(request, headers.etag)) return new Response(null, { status: 304, headers });
  if (request.method === 'HEAD') return new Response(null, { headers });
  const { encoding, body } = await encodeText(text, request.headers.get('accept-encoding'));
  if (!encoding) return new Response(body, { headers });
  // Bytes of another coding are the same text, not the same bytes.
  const encoded = { ...headers, etag: `W/${headers.etag}`, 'content-encoding': encoding };
  return new Response(body, { headers: encoded });
}

/** The same text has the same tag. */
export const etagOf = (body: string): string =>
  `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;

/** Whether the asker has it already; a proxy that compressed it may have made the tag a weak one. */
export function isKnown(request: Request, etag: string): boolean {
  const known = request.headers.get('if-none-match') ?? '';
  return known.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
}
