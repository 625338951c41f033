import { createContext, type RouterContextProvider, redirect } from 'react-router';
import type { MainRole } from '#platform/access/main-role.ts';
import type { Granted } from './page-permissions.ts';

/** Who is signed in, in which centre, and what they may do: all that a page may know of it. */
export interface Viewer {
  user: { id: string; name: string; email: string };
  centre: { id: string; name: string; shortName: string; timeZone: string; isDemo: boolean };
  /** Through whose eyes an administrator looks; null with the own ones. */
  viewing: { name: string } | null;
  /** What the member is called by. */
  role: MainRole;
  /** The person's other centres, to change over to. */
  otherCentres: { id: string; shortName: string }[];
  /** The person of the directory that the account belongs to. */
  personId: string | null;
  can: Granted;
}

/** Set for each request by the HTTP server; `null` for a visitor who is not signed in. */
export const viewerContext = createContext<Viewer | null>(null);

/**
 * The signed-in viewer, or a redirect to the sign-in page that leads back afterwards.
 *
 * @param url the normalised address of the request
 * @throws a redirect response
 */
export function requireViewer(context: Readonly<RouterContextProvider>, url: URL): Viewer {
  const viewer = context.get(viewerContext);
  if (viewer) return viewer;
  const back = url.pathname + url.search;
  throw redirect(back === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(back)}`);
}
