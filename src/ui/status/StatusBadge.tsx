import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleHalf2,
  IconClock,
  IconInfoCircle,
  type Icon as TablerIcon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Icon } from '../icon/Icon.tsx';
import classes from './StatusBadge.module.css';

/** What a state means to the person: it decides the colour and, unless another is given, the icon. */
export type Tone = 'done' | 'partly' | 'due' | 'late' | 'info' | 'idle';

const icons: Record<Tone, TablerIcon> = {
  done: IconCircleCheck,
  partly: IconCircleHalf2,
  due: IconClock,
  late: IconAlertTriangle,
  info: IconInfoCircle,
  idle: IconCircleDashed,
};

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
      <Icon of={icon ?? icons[tone]} size={15} />
      {children}
    </span>
  );
}
