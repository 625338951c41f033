import { useRouteLoaderData } from 'react-router';
import type { loader } from '../../root.tsx';
import type { Viewer } from '../viewer.ts';

/** What the root knows of this page view; `undefined` only when the root itself has failed. */
export function useRoot() {
  return useRouteLoaderData<typeof loader>('root');
}

/**
 * The signed-in viewer of a page inside the workspace.
 *
 * @throws outside the workspace, where nobody may be signed in
 */
export function useViewer(): Viewer {
  const viewer = useRoot()?.viewer;
  if (!viewer)
    throw new Error('This page needs a signed-in viewer: put its route into the workspace');
  return viewer;
}
