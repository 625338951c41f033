import { isIP } from 'node:net';

/** The program as browsers and keys know it: keys are made for a domain and answer to no other. */
export interface RelyingParty {
  /** The domain. */
  id: string;
  name: string;
  /** Scheme, domain and port. */
  origin: string;
}

/** The relying party of a public address; null where browsers offer no keys: an address in figures, or without https. */
export function relyingParty(publicUrl: string): RelyingParty | null {
  const { hostname, origin, protocol } = new URL(publicUrl);
  if (isIP(hostname.replace(/^\[|\]$/g, '')) !== 0) return null;
  const local = hostname === 'localhost' || hostname.endsWith('.localhost');
  return protocol === 'https:' || local ? { id: hostname, name: 'Kabinet', origin } : null;
}
