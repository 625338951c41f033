/** A path of this very site to go to; anything that would lead away becomes the first page. */
export function localPath(to: string | null, base: string): string {
  if (!to || !URL.canParse(to, base)) return '/';
  const target = new URL(to, base);
  if (target.origin !== new URL(base).origin) return '/';
  // «/.//elsewhere» is a path here whose first slashes a browser would read as a host.
  return `/${target.pathname.replace(/^\/+/, '')}${target.search}`;
}

/** Headers that set cookies, and keep the reply out of every cache. */
export function withCookies(cookies: readonly string[]): Headers {
  const headers = new Headers({ 'cache-control': 'no-store' });
  for (const cookie of cookies) headers.append('set-cookie', cookie);
  return headers;
}
