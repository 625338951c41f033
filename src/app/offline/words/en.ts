import type { EnglishWords } from '#platform/i18n/words.ts';
import type uk from './uk.ts';

export default {
  title: 'Waiting to be sent',
  lead: 'These records are kept on this device. They will be sent in order as soon as there is a network.',
  send: 'Send now',
  again: 'Send again',
  overwrite: 'Send over it',
  remove: 'Remove',
  removeQuestion: 'Remove “{{label}}”? This record is on the device only.',
  waiting: 'Waiting',
  conflict: 'Changed by somebody',
  refused: 'Not taken',
  none: 'Everything was sent',
  noneText: 'Without a network you can record consultations and open pages that you have seen.',
  newConsultation: 'Record a consultation',
  columns: { what: 'Record', kept: 'Kept', state: 'State' },
  kept: 'Kept on the device. It will be sent as soon as there is a network.',
  sent: 'Recorded',
} satisfies EnglishWords<typeof uk>;
