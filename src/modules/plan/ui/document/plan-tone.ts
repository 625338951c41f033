import type { Tone } from '#ui/status/tones.ts';
import type { PlanState } from '../../schema.ts';

/** How each state of a plan looks. */
export const planTones: Record<PlanState, Tone> = {
  draft: 'idle',
  checked: 'info',
  submitted: 'due',
  approved: 'done',
  in_force: 'done',
  closed: 'idle',
};
