/** Signs in through the page as a browser would. @returns the cookie header. */
export async function signIn(url: string, email: string, password: string): Promise<string> {
  const reply = await fetch(`${url}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: url },
    body: new URLSearchParams({ email, password }),
  });
  const cookies = reply.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  if (cookies.length === 0) throw new Error(`signing in gave ${reply.status}`);
  return cookies.join('; ');
}
