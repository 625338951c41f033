import type { EnglishWords } from '#platform/i18n/words.ts';
import type uk from './uk.ts';

export default {
  signIn: {
    title: 'Sign in',
    lead: 'Kabinet is the workplace of a methodical service.',
    email: 'E-mail',
    password: 'Password',
    submit: 'Sign in',
    help: 'No account? The administrator of your office creates it: ask for an invitation.',
  },
  code: {
    title: 'Confirmation code',
    lead: 'Open your authenticator app and type its six digits. Without the phone, type one of the recovery codes.',
    code: 'Code',
    submit: 'Confirm',
    back: 'Sign in another way',
  },
} satisfies EnglishWords<typeof uk>;
