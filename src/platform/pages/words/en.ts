import type { EnglishWords } from '../../i18n/words.ts';
import type uk from './uk.ts';

export default {
  field: {
    'not-the-same': 'Write it exactly as shown',
    required: 'Fill in this field.',
    invalid: 'Check this value.',
    too_small: 'Too small.',
    too_big: 'Too large or too long.',
    invalid_format: 'Not written correctly.',
    invalid_value: 'Choose from the list.',
    invalid_type: 'Check this value.',
    'not-a-day': '“{{given}}” could not be read as a day. Write it like this: 31/03/2026.',
    'period-order': 'The end is before the beginning.',
    'half-point': 'A point has two coordinates: latitude and longitude.',
    'unknown-sort': 'The list can’t be sorted by this column.',
    'changed-meanwhile':
      'Somebody else has just changed this: “{{given}}”. Leave it so, or save yours once more.',
    unknown: 'There is no such record.',
    several: 'There are several. Say which one.',
    taken: 'This is there already.',
    'without-number': 'Add {n} or {nn}: where the number goes.',
    'one-place': 'Choose one place.',
    'wrong-place': 'This role is not for such a place.',
    'in-the-past': 'The day has passed.',
    'in-future': 'The day has not come yet.',
    'unknown-field': 'An unknown field.',
    link: 'This is no place for links.',
    'unknown-scope': 'There is no such permission.',
    'unknown-centre': 'No centre has this code.',
    'unknown-time-zone': 'An unknown time zone.',
    'not-repeated': 'The passwords differ.',
    'same-password': 'The new password has to differ from the old one.',
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
    'unstorable-text': 'The text has a sign that can’t be kept. Type it anew.',
    viewing:
      'You look through another person’s eyes: nothing can be changed. End it at the top of the page.',
    'sign-in-failed': 'The e-mail or the password doesn’t fit.',
    'sign-in-limit': 'Too many failed attempts. Try again in {{minutes}} min.',
    'request-limit': 'Too many requests. Try again in {{minutes}} min.',
    'reset-of-shared-account':
      'This account works in another centre too, so the link can only be sent to its own address.',
    'reset-invalid':
      'The link does not work: it has been used or is out of date. Ask for a new one.',
    'code-wrong': 'The code doesn’t fit. Check the time on your phone and try a new one.',
    'passkey-failed':
      'This passkey does not fit here. Use the password, or reload the page and try again.',
    'passkey-not-made': 'The passkey could not be checked. Begin to add it again.',
    'passkeys-unavailable': 'Passkeys work only under a domain name with https.',
    'passkeys-too-many': 'There can be up to {{limit}} passkeys. Remove one.',
    'no-codes': 'There are no recovery codes: codes are switched off.',
    'password-wrong': 'The password doesn’t fit.',
    'code-locked':
      'Too many wrong codes, or the time is up. Sign in again with the password; if that does not help, wait 15 minutes.',
    'idempotency-mismatch': 'This key was already used for another request.',
    'file-too-large': 'The file is too large: up to {{megabytes}} MB is allowed.',
    'file-empty': 'The file is empty.',
    'photo-unreadable': 'This is no photo, or the file is damaged. JPEG, PNG and WebP will do.',
    'file-kind':
      'Files of this kind are not accepted. Send a document, a table, an image, a text or a signed file without macros.',
    'file-storage': 'The file storage does not answer. Try again later.',
    'mail-not-waiting': 'The letter has been sent or waits in the queue.',
    'mail-without-text':
      'The text of this letter was not kept: its link lets in nobody but the recipient. Send a new one.',
    'mail-no-server': 'There is no mail server: set SMTP_URL.',
  },
} satisfies EnglishWords<typeof uk>;
