import { type RefObject, useEffect, useState } from 'react';
import { useNavigate } from 'react-router';

/** How long a pointer rests on a link whose page is then fetched ahead, in milliseconds. */
const resting = 100;

/**
 * Takes the clicks of all ordinary links in a part of the page, so that they open without loading the program anew:
 * a link of the router costs the server more than the line that it stands in.
 *
 * @param onLink called first with the link that is followed; `true` says that nothing more is to be done
 * @returns the address that the pointer or the focus rests on, to be fetched ahead; null for none
 */
export function usePlainLinks(
  area: RefObject<HTMLElement | null>,
  onLink?: (link: HTMLAnchorElement) => boolean,
): string | null {
  const navigate = useNavigate();
  const [near, setNear] = useState<string | null>(null);
  useEffect(() => {
    const node = area.current;
    if (!node) return;
    const onClick = (event: MouseEvent) => {
      const link = linkOf(event);
      if (!link || event.defaultPrevented || event.button !== 0) return;
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      if (onLink?.(link)) return;
      // As the router's link does: the page that one is on is not gone back to.
      void navigate(addressOf(link), { replace: link.href === location.href });
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onNear = (event: Event) => {
      clearTimeout(timer);
      const link = linkOf(event);
      if (link) timer = setTimeout(() => setNear(addressOf(link)), resting);
    };
    const onAway = () => clearTimeout(timer);
    node.addEventListener('click', onClick);
    node.addEventListener('pointerover', onNear);
    node.addEventListener('focusin', onNear);
    node.addEventListener('pointerout', onAway);
    node.addEventListener('focusout', onAway);
    return () => {
      clearTimeout(timer);
      node.removeEventListener('click', onClick);
      node.removeEventListener('pointerover', onNear);
      node.removeEventListener('focusin', onNear);
      node.removeEventListener('pointerout', onAway);
      node.removeEventListener('focusout', onAway);
    };
  }, [area, onLink, navigate]);
  return near;
}

const linkOf = (event: Event) => (event.target as Element).closest('a');

const addressOf = ({ pathname, search, hash }: HTMLAnchorElement) => pathname + search + hash;
