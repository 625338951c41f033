import type { MouseEvent } from 'react';

/** Whether a click on a link opens it in another tab or window, so that the page it stands on keeps out of it. */
export function opensElsewhere(event: MouseEvent): boolean {
  return event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
}
