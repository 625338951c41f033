import { APIError } from 'better-auth/api';
import { AppError } from '../errors.ts';
import { oidcProvider } from './accounts.ts';
import { type Visitor, visitorHeaders } from './visitor.ts';

/** Where the browser goes next, with the cookies that it takes along. */
export interface Onward {
  location: string;
  cookies: string[];
}

/** Where a sign-in that came to nothing leads: no account has this verified address, or the provider refused. */
const failed = '/sign-in?failed';

/**
 * Begins signing in at the identity provider.
 * @param to - a path of the program to come back to.
 * @throws AppError `unavailable` when the provider does not answer.
 */
export async function beginOidc(visitor: Visitor, to: string): Promise<Onward> {
  try {
    const { response, headers } = await visitor.auth.api.signInSocial({
      body: {
        provider: oidcProvider,
        callbackURL: to,
        errorCallbackURL: failed,
        disableRedirect: true,
      },
      headers: visitorHeaders(visitor),
      returnHeaders: true,
    });
    if (!('url' in response) || !response.url) throw new AppError('unavailable');
    return { location: response.url, cookies: headers.getSetCookie() };
  } catch (error) {
    if (error instanceof APIError) throw new AppError('unavailable');
    throw error;
  }
}

/**
 * Takes what the identity provider has sent the browser back with. The session is the account's that has the address
 * which the provider says is verified; nobody gets an account by it.
 */
export async function finishOidc(visitor: Visitor, query: Record<string, string>): Promise<Onward> {
  const reply = await visitor.auth.api.callbackOAuth({
    params: { id: oidcProvider },
    method: 'GET',
    query,
    headers: visitorHeaders(visitor),
    asResponse: true,
  });
  const location = reply.headers.get('location') ?? failed;
  return {
    // The library tells why in the address; people are told one thing for all.
    location: location.startsWith('/') && !location.startsWith(failed) ? location : failed,
    cookies: reply.headers.getSetCookie(),
  };
}
