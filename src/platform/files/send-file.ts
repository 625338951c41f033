import type { FileContent } from './read-file.ts';

/**
 * The reply that hands out a file: always to be saved, never shown in the program's own origin, and
 * harmless even where a browser shows it all the same.
 */
export function sendFile({ name, mediaType, bytes, digest }: FileContent): Response {
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'Content-Type': mediaType.startsWith('text/') ? 'application/octet-stream' : mediaType,
      'Content-Length': String(bytes.length),
      'Content-Disposition': attachment(name),
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'private, no-cache',
      ETag: `"${digest}"`,
    },
  });
}

/** RFC 6266: a plain name for old programs, the whole one in UTF-8 beside it. */
function attachment(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}
