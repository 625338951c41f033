import { useEffect, useState } from 'react';
import { type Waiting, waitingEntries, watchOutbox } from './outbox.ts';
import { currentOwner } from './owner.ts';

/** What of the present person waits on this device; empty on the server and before the first look. */
export function useOutbox(): Waiting[] {
  const [entries, setEntries] = useState<Waiting[]>([]);
  useEffect(() => {
    let shown = true;
    const look = () => {
      waitingEntries().then(
        (all) => shown && setEntries(all.filter(({ owner }) => owner === currentOwner())),
        // A browser that lets nothing be kept (a private window) has nothing waiting.
        () => {},
      );
    };
    look();
    const stop = watchOutbox(look);
    return () => {
      shown = false;
      stop();
    };
  }, []);
  return entries;
}
