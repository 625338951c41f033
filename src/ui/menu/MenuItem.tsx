import { IconCheck, type Icon as TablerIcon } from '@tabler/icons-react';
import { clsx } from 'clsx';
import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Link, type LinkProps } from 'react-router';
import { Icon } from '../icon/Icon.tsx';
import classes from './Menu.module.css';

/** A link in a menu. Give `reloadDocument` for a file to download. */
export function MenuLink({
  icon,
  children,
  ...link
}: LinkProps & { icon?: TablerIcon; children: ReactNode }) {
  return (
    <Link {...link} className={classes.item}>
      {icon && <Icon of={icon} />}
      <span>{children}</span>
    </Link>
  );
}

/**
 * A button in a menu; it submits the form that it stands in unless `type="button"` is given.
 *
 * @param chosen for one of several choices: whether this is the present one
 * @param danger for what can't be taken back
 */
export function MenuButton({
  icon,
  chosen,
  danger,
  children,
  ...button
}: ButtonHTMLAttributes<HTMLButtonElement> & {
  icon?: TablerIcon;
  chosen?: boolean;
  danger?: boolean;
  children: ReactNode;
}) {
  return (
    <button
      type="submit"
      {...button}
      aria-pressed={chosen}
      className={clsx(classes.item, danger && classes.danger)}
    >
      {icon && <Icon of={icon} />}
      <span>{children}</span>
      {chosen && <Icon of={IconCheck} size={16} />}
    </button>
  );
}

/** The name of a group of entries in a menu. */
export function MenuHeading({ children }: { children: ReactNode }) {
  return <p className={classes.heading}>{children}</p>;
}
