/**
 * Whether a request that changes something comes from the program's own pages. Browsers say so
 * (`Sec-Fetch-Site`, else `Origin`); what sends neither is not a browser and has no cookies to abuse.
 *
 * @param publicUrl - the address that people use; a proxy may have changed the request's own.
 */
export function fromOwnPage(request: Request, publicUrl: string): boolean {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return true;
  const site = request.headers.get('sec-fetch-site');
  if (site) return site === 'same-origin' || site === 'none';
  const origin = request.headers.get('origin');
  if (!origin) return true;
  return origin === new URL(publicUrl).origin || origin === new URL(request.url).origin;
}
