import { createContext, type RouterContextProvider } from 'react-router';
import type { Auth } from '../access/accounts.ts';
import type { Actor } from '../access/actor.ts';
import type { Identity } from '../access/identify.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Kernel } from '../kernel.ts';

/** Who asks for a page, and the program that answers. Set for each request by the HTTP server. */
export interface Caller {
  kernel: Kernel;
  auth: Auth;
  /** Null for a visitor who is not signed in, or is but belongs to no centre. */
  actor: Actor | null;
  identity: Identity | null;
  headers: Headers;
  /** The language of the reply. */
  locale: Locale;
  /** The visitor's address, with trusted proxies looked through. */
  address: string | null;
}

export const callerContext = createContext<Caller>();

/** Whatever a loader or an action has got. */
export interface PageArgs {
  request: Request;
  /** What the address names: «planId» of `/plans/:planId`. */
  params?: Readonly<Record<string, string | undefined>>;
  context: Readonly<RouterContextProvider>;
}

export function callerOf({ context }: Pick<PageArgs, 'context'>): Caller {
  return context.get(callerContext);
}
