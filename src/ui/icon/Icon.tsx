import type { Icon as TablerIcon } from '@tabler/icons-react';

/**
 * A picture beside words. It is hidden from screen readers: the words say what it means, and a
 * control that has only a picture gets its own `aria-label`.
 *
 * @param size side in pixels
 */
export function Icon({
  of: Picture,
  size = 18,
  className,
}: {
  of: TablerIcon;
  size?: number;
  className?: string;
}) {
  return (
    <Picture size={size} stroke={1.75} aria-hidden="true" focusable="false" className={className} />
  );
}
