import { useEffect } from 'react';
import { useRevalidator } from 'react-router';

/**
 * Asks the page's loaders again and again while something goes on; rests while the page isn't seen.
 *
 * @param active whether there is anything to wait for
 * @param pace milliseconds between a reply and the next question
 */
export function usePolling(active: boolean, pace: number): void {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (!active || state !== 'idle') return;
    const timer = setTimeout(() => {
      if (document.visibilityState === 'visible') void revalidate();
    }, pace);
    const onVisible = () => {
      if (document.visibilityState === 'visible') void revalidate();
    };
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, [active, pace, state, revalidate]);
}
