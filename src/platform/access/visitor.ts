import type { Db } from '../db/database.ts';
import type { Auth } from './accounts.ts';

export interface Visitor {
  auth: Auth;
  db: Db;
  headers: Headers;
  /** Where the request comes from, with trusted proxies looked through. */
  address: string | null;
}

/** The one header that the sign-in library believes an address from. */
export const addressHeader = 'x-kabinet-address';

/** A request's headers for the library: the address is the one that the program has found, whatever was sent. */
export function visitorHeaders({
  headers,
  address,
}: Pick<Visitor, 'headers' | 'address'>): Headers {
  const own = new Headers(headers);
  own.delete(addressHeader);
  if (address) own.set(addressHeader, address);
  return own;
}
