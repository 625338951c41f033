import type { Icon as TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Icon } from '../icon/Icon.tsx';
import classes from './StatusBadge.module.css';
import { type Tone, toneIcons } from './tones.ts';

/**
 * A state, always as colour and icon and word.
 *
 * @param icon instead of the tone's own
 */
export function StatusBadge({
  tone,
  icon,
  children,
}: {
  tone: Tone;
  icon?: TablerIcon;
  children: ReactNode;
}) {
  return (
    <span className={classes.badge} data-tone={tone}>
      <Icon of={icon ?? toneIcons[tone]} size={15} />
      {children}
    </span>
  );
}
