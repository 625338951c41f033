import { IconInbox, type Icon as TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Icon } from '../icon/Icon.tsx';
import classes from './EmptyState.module.css';

/**
 * Instead of an empty list: why there is nothing, and what one can do about it.
 *
 * @param title what is not there, in a short sentence
 * @param children a sentence more
 * @param action the button or link that helps
 */
export function EmptyState({
  icon = IconInbox,
  title,
  children,
  action,
}: {
  icon?: TablerIcon;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className={classes.empty}>
      <span className={classes.icon}>
        <Icon of={icon} size={26} />
      </span>
      <p className={classes.title}>{title}</p>
      {children && <div className={classes.text}>{children}</div>}
      {action && <div className={classes.action}>{action}</div>}
    </div>
  );
}
