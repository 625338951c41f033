import type { Icon as TablerIcon } from '@tabler/icons-react';
import { clsx } from 'clsx';
import classes from './Icon.module.css';
import { outlineOf } from './outline-of.ts';

/**
 * A picture beside words. It is hidden from screen readers: the words say what it means, and a
 * control that has only a picture gets its own `aria-label`.
 *
 * @param size side in pixels
 */
export function Icon({
  of: picture,
  size = 18,
  className,
}: {
  of: TablerIcon;
  size?: number;
  className?: string;
}) {
  return (
    <svg
      className={clsx(classes.icon, className)}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden="true"
    >
      <path d={outlineOf(picture)} />
    </svg>
  );
}
