import type { EnglishWords } from '../../i18n/words.ts';
import type uk from './uk.ts';

export default {
  field: {
    required: 'Fill in this field.',
    invalid: 'Check this value.',
    too_small: 'Too small.',
    too_big: 'Too large or too long.',
    invalid_format: 'Not written correctly.',
    invalid_value: 'Choose from the list.',
    invalid_type: 'Check this value.',
    'period-order': 'The end is before the beginning.',
    'unknown-sort': 'The list can’t be sorted by this column.',
  },
  code: {
    invalid: 'Check the marked fields.',
    conflict: 'Somebody has just changed this record. Look at both versions and choose.',
    refused: 'That can’t be done now.',
    'too-many-requests': 'Too many attempts. Wait a little.',
    'too-large': 'The file is too large.',
    unavailable: 'Not available for the moment. Try again in a minute.',
  },
  reason: {
    'sign-in-failed': 'The e-mail or the password doesn’t fit.',
    'sign-in-limit': 'Too many failed attempts. Try again in {{minutes}} min.',
    'code-wrong': 'The code doesn’t fit. Check the time on your phone and try a new one.',
    'password-wrong': 'The password doesn’t fit.',
    'idempotency-mismatch': 'This key was already used for another request.',
  },
} satisfies EnglishWords<typeof uk>;
