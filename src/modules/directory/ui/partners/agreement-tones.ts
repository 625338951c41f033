import type { Tone } from '#ui/status/tones.ts';
import type { AgreementState } from '../../partners/schema.ts';

/** What the state of an agreement means to a person. */
export const agreementTones: Record<AgreementState, Tone> = {
  coming: 'info',
  valid: 'done',
  ending: 'due',
  ended: 'idle',
};
