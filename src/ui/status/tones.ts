import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleHalf2,
  IconClock,
  IconInfoCircle,
  type Icon as TablerIcon,
} from '@tabler/icons-react';

/** What a state means to the person: it decides the colour and the icon. */
export type Tone = 'done' | 'partly' | 'due' | 'late' | 'info' | 'idle';

/** The icon of each tone, so that no state is told by its colour alone. */
export const toneIcons: Record<Tone, TablerIcon> = {
  done: IconCircleCheck,
  partly: IconCircleHalf2,
  due: IconClock,
  late: IconAlertTriangle,
  info: IconInfoCircle,
  idle: IconCircleDashed,
};
