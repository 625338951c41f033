import type { EnglishWords } from '#platform/i18n/words.ts';
import type uk from './uk.ts';

export default {
  title: 'Waiting to be sent',
  lead: 'These records are kept on this device. They will be sent in order as soon as there is a network.',
  leadOffline:
    'There is no network. These records are kept on this device and will be sent in order as soon as there is one.',
  mine: 'On this device',
  theirs: 'On the server',
  keepMine: 'Keep mine',
  keepTheirs: 'Keep what is on the server',
  removed: 'Removed: {{label}}',
  open: 'Open the page of the record',
  send: 'Send now',
  again: 'Send again',
  remove: 'Remove',
  waiting: 'Waiting',
  conflict: 'Changed by somebody',
  refused: 'Not taken',
  none: 'Everything was sent',
  noneText: 'Without a network you can record consultations and open pages that you have seen.',
  newConsultation: 'Record a consultation',
  columns: { kept: 'Kept' },
  kept: 'Kept on the device. It will be sent as soon as there is a network.',
  sent: 'Recorded',
} satisfies EnglishWords<typeof uk>;
