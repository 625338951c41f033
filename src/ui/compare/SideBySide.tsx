import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import classes from './SideBySide.module.css';

/**
 * A source beside what was read from it. Both scroll by themselves but keep step: parts that belong
 * together carry the same `data-anchor`, and the one under the reader's eye is brought into sight on
 * the other side. On a narrow screen they stand one below the other.
 *
 * @param labels names of the two sides
 */
export function SideBySide({
  labels,
  left,
  right,
}: {
  labels: readonly [string, string];
  left: ReactNode;
  right: ReactNode;
}) {
  const first = useRef<HTMLElement>(null);
  const second = useRef<HTMLElement>(null);
  useScrollTogether(first, second);
  return (
    <div className={classes.both}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard */}
      <section ref={first} aria-label={labels[0]} tabIndex={0} className={classes.side}>
        <h2 className={classes.heading}>{labels[0]}</h2>
        {left}
      </section>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard */}
      <section ref={second} aria-label={labels[1]} tabIndex={0} className={classes.side}>
        <h2 className={classes.heading}>{labels[1]}</h2>
        {right}
      </section>
    </div>
  );
}

/** Room above an anchor for the side's own heading, in pixels. */
const headroom = 48;

function useScrollTogether(
  first: RefObject<HTMLElement | null>,
  second: RefObject<HTMLElement | null>,
) {
  useEffect(() => {
    const sides = [first.current, second.current];
    if (!sides[0] || !sides[1]) return;
    // Only the side that the person moves leads; the other's own scroll event must not lead back.
    let leader: HTMLElement | null = null;
    const lead = (event: Event) => {
      leader = event.currentTarget as HTMLElement;
    };
    const follow = (event: Event) => {
      const from = event.currentTarget as HTMLElement;
      const to = from === sides[0] ? sides[1] : sides[0];
      if (from === leader && to) align(from, to);
    };
    for (const side of sides) {
      for (const move of ['pointerenter', 'focusin', 'wheel', 'touchstart'])
        side?.addEventListener(move, lead, { passive: true });
      side?.addEventListener('scroll', follow, { passive: true });
    }
    return () => {
      for (const side of sides) {
        for (const move of ['pointerenter', 'focusin', 'wheel', 'touchstart'])
          side?.removeEventListener(move, lead);
        side?.removeEventListener('scroll', follow);
      }
    };
  }, [first, second]);
}

function align(from: HTMLElement, to: HTMLElement) {
  const top = from.getBoundingClientRect().top + headroom;
  const anchors = [...from.querySelectorAll<HTMLElement>('[data-anchor]')];
  const seen = anchors.find((anchor) => anchor.getBoundingClientRect().bottom > top);
  if (!seen) return;
  const name = CSS.escape(seen.dataset.anchor ?? '');
  const partner = to.querySelector<HTMLElement>(`[data-anchor="${name}"]`);
  if (!partner) return;
  const shift = seen.getBoundingClientRect().top - from.getBoundingClientRect().top;
  const place = partner.getBoundingClientRect().top - to.getBoundingClientRect().top;
  to.scrollTop += place - shift;
}
