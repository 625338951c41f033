import { IconCheck, type Icon as TablerIcon } from '@tabler/icons-react';
import { clsx } from 'clsx';
import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Link, type LinkProps } from 'react-router';
import { Icon } from '../icon/Icon.tsx';
import classes from './Menu.module.css';

/**
 * A link in a menu. Give `reloadDocument` for a file to download.
 *
 * @param plain an ordinary link, in a menu around which all clicks are taken (`usePlainLinks`)
 */
export function MenuLink({
  icon,
  plain,
  children,
  ...link
}: (Omit<LinkProps, 'to'> & { to: string }) & {
  icon?: TablerIcon;
  plain?: boolean;
  children: ReactNode;
}) {
  const content = (
    <>
      {icon && <Icon of={icon} />}
      <span>{children}</span>
    </>
  );
  return plain ? (
    <a href={link.to} className={classes.item}>
      {content}
    </a>
  ) : (
    <Link {...link} className={classes.item}>
      {content}
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
