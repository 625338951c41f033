import type { EnglishWords } from '#platform/i18n/words.ts';
import type uk from './uk.ts';

export default {
  reason: {
    'short-name-taken':
      'The directory already has “{{shortName}}”. Add initials or choose another short name.',
    'person-has-account': '{{shortName}} already has an account.',
    'last-administrator': 'This is the only administrator. Appoint another one first.',
    'invitation-used': 'The invitation has already been accepted or revoked.',
    'invitation-invalid':
      'The invitation does not work: it was used, revoked or is out of date. Ask for a new one.',
    'account-password-wrong': 'This address already has an account. Enter its password.',
    'already-member': 'This person already works in the centre.',
  },
  letter: {
    subject: 'Invitation to “{{centre}}”',
    text: `Hello,

{{inviter}} invites you to work in the system of “{{centre}}”.

Open this link to create your account:
{{link}}

It works once, until {{until}}. If you did not expect this invitation, there is nothing to do.`,
  },
  object: {
    person: 'Person',
    membership: 'Access',
    invitation: 'Invitation',
    token: 'Personal token',
    centre: 'Centre',
    file: 'File',
    mail: 'Letter',
  },
  operation: {
    person: {
      create: 'Person added',
      update: 'Person changed',
      archive: 'Person leaves',
      restore: 'Person returned',
    },
    invitation: {
      create: 'Invitation sent',
      revoke: 'Invitation revoked',
      accept: 'Invitation accepted',
    },
    membership: {
      'change-role': 'Role changed',
      'assign-person': 'Account linked to a person',
      end: 'Access ended',
    },
    token: {
      create: 'Personal token created',
      revoke: 'Personal token revoked',
    },
    centre: {
      update: 'Centre settings changed',
    },
    mail: {
      resend: 'Letter sent again',
    },
  },
  field: {
    familyName: 'Family name',
    givenName: 'Given name',
    patronymic: 'Patronymic',
    shortName: 'Short name',
    aliases: 'Other spellings',
    post: 'Post',
    email: 'E-mail',
    activeUntil: 'Works until',
    role: 'Role',
    personId: 'Person',
    delivery: 'Delivery',
    expiresAt: 'Valid until',
    scopes: 'Permissions',
    validDays: 'Days valid',
    name: 'Name',
    timeZone: 'Time zone',
    language: 'Language',
    evidenceForContinuous: 'Evidence of continuous duties each half-year',
    remindDaysBefore: 'Days to remind before',
    escalateAfterDays: 'Days until the head is told',
    digestWeekday: 'Day of the weekly digest',
    overloadTasks: 'Tasks a month from which the load is too much',
    maxFileMegabytes: 'Greatest file, MB',
  },
} as const satisfies EnglishWords<typeof uk>;
