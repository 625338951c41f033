import type { EnglishWords } from '../../i18n/words.ts';
import type uk from './uk.ts';

export default {
  title: {
    invalid: 'The data is not right',
    unauthenticated: 'Sign in first',
    forbidden: 'Not permitted',
    'not-found': 'Not found',
    conflict: 'Somebody else has changed this record',
    refused: 'Not done',
    'too-many-requests': 'Too many attempts',
    'too-large': 'Too large',
    unavailable: 'Unavailable for now',
    'method-not-allowed': 'This address does not take this method',
    'unsupported-media-type': 'JSON is needed',
    'precondition-required': 'The version of the record is needed',
    malformed: 'The request can not be read',
    internal: 'Internal error',
  },
  reason: {
    'body-too-large': 'The request is too large: up to {{megabytes}} MB is allowed.',
    'body-not-json': 'The body has to be a JSON object.',
    'if-match-required':
      'Add the header If-Match with the version of the record that you saw, or If-Match: * for any.',
    'if-match-unreadable': 'If-Match has to be a version in quotes like "3", or *.',
    'idempotency-key-unreadable':
      'Idempotency-Key has to be a string of up to 200 visible characters.',
  },
} as const satisfies EnglishWords<typeof uk>;
