import { useEffect } from 'react';
import { currentOwner } from './owner.ts';

/** Has a page fetched ahead, so that it opens without a network although nobody has opened it yet. @param path null for none */
export function useKeptPage(path: string | null): void {
  useEffect(() => {
    const owner = currentOwner();
    if (path && owner)
      navigator.serviceWorker?.controller?.postMessage({ type: 'keep', owner, pages: [path] });
  }, [path]);
}
