import { useCallback, useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Why an approved plan is being changed: asked once and kept in this tab, so that every change of one
 * sitting carries the same reason and falls into the same amendment.
 *
 * @returns the reason, '' when none was given yet, and its setter
 */
export function useAmendmentReason(planId: string): [string, (reason: string) => void] {
  const key = `amendment-reason:${planId}`;
  const reason = useSyncExternalStore(
    subscribe,
    () => sessionStorage.getItem(key) ?? '',
    () => '',
  );
  const set = useCallback(
    (next: string) => {
      if (next) sessionStorage.setItem(key, next);
      else sessionStorage.removeItem(key);
      for (const listener of listeners) listener();
    },
    [key],
  );
  return [reason, set];
}
