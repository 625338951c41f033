import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/**
 * Moves the focus to the content when another page opens, as a full page load would, so that a
 * screen reader reads the new page and Tab goes on from its beginning. A changed filter or an anchor
 * is the same page and leaves the focus alone.
 *
 * @returns the ref of the element that takes the focus
 */
export function useFocusOnNavigation() {
  const target = useRef<HTMLElement>(null);
  const { pathname, hash } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    if (!hash) target.current?.focus({ preventScroll: true });
  }, [pathname, hash]);
  return target;
}
