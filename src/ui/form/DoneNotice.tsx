import { IconCircleCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Icon } from '../icon/Icon.tsx';
import classes from './DoneNotice.module.css';

/** Says that a form has done its work; announced by screen readers, there without JavaScript too. */
export function DoneNotice({ children }: { children: ReactNode }) {
  return (
    <div className={classes.done} role="status">
      <Icon of={IconCircleCheck} />
      <p>{children}</p>
    </div>
  );
}
