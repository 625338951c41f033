/** A short message at the edge of the screen, with at most one action beside it. */
export interface Toast {
  id: number;
  text: string;
  tone: 'done' | 'late' | 'info';
  /** The button, such as «Undo». */
  action?: { label: string; run: () => void };
}

type Listener = (toasts: readonly Toast[]) => void;

/** How long a message stays, in milliseconds; one with an action stays longer. */
const stay = { plain: 6_000, withAction: 12_000 };

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<Listener>();

/**
 * Shows a message. Errors stay until they are closed.
 *
 * @returns closes the message
 */
export function showToast(toast: Omit<Toast, 'id'>): () => void {
  lastId += 1;
  const id = lastId;
  const close = () => set(toasts.filter((other) => other.id !== id));
  set([...toasts.slice(-3), { ...toast, id }]);
  if (toast.tone !== 'late') setTimeout(close, toast.action ? stay.withAction : stay.plain);
  return close;
}

/** Takes a message away. */
export function closeToast(id: number): void {
  set(toasts.filter((toast) => toast.id !== id));
}

/** For React's `useSyncExternalStore`. */
export const toastStore = {
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  get: () => toasts,
  getOnServer: () => toasts,
};

function set(next: readonly Toast[]) {
  toasts = next;
  for (const listener of listeners) listener(toasts);
}
