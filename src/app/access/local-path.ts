/** A path of this very site to go to; anything that would lead away becomes the first page. */
export function localPath(to: string | null, base: string): string {
  if (!to) return '/';
  const target = new URL(to, base);
  return target.origin === new URL(base).origin ? target.pathname + target.search : '/';
}

/** Headers that set cookies, and keep the reply out of every cache. */
export function withCookies(cookies: readonly string[]): Headers {
  const headers = new Headers({ 'cache-control': 'no-store' });
  for (const cookie of cookies) headers.append('set-cookie', cookie);
  return headers;
}
