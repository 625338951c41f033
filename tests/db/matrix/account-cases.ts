import type { Cases } from './case.ts';

const unknown = '00000000-0000-7000-8000-000000000000';

/** Accounts belong to no centre: everybody changes the own one, so that nothing foreign can be named. */
export const accountCases: Cases = {
  'account.update': { input: async () => ({ name: 'Нове Ім’я', language: null }) },
  'account.change-password': {
    input: async () => ({
      current: 'старий-пароль-1',
      next: 'новий-пароль-1',
      repeat: 'новий-пароль-1',
      sessionId: unknown,
    }),
  },
  'account.end-session': { input: async (of) => ({ id: await of.session() }), owned: true },
  'account.end-other-sessions': { input: async () => ({ sessionId: unknown }) },
  'account.begin-two-factor': { input: async () => ({}) },
  'account.end-two-factor': { input: async () => ({}) },
  'account.renew-codes': { input: async () => ({}) },
  'account.add-passkey': {
    input: async () => ({
      name: 'Ноутбук',
      credentialId: crypto.randomUUID().replaceAll('-', ''),
      publicKey: 'AAAA',
      counter: 0,
      transports: [],
      synced: false,
    }),
  },
  'account.rename-passkey': {
    input: async (of) => ({ id: await of.passkey(), name: 'Телефон' }),
    owned: true,
  },
  'account.remove-passkey': { input: async (of) => ({ id: await of.passkey() }), owned: true },
  'account.ask-reset': { input: async (of) => ({ userId: of.owner?.userId ?? unknown }) },
  'account.give-reset': {
    input: async (of) => ({ membershipId: await of.membership(), delivery: 'link' }),
  },
  'account.use-reset': {
    input: async (of) => ({
      userId: of.owner?.userId ?? unknown,
      password: 'новий-пароль-1',
      repeat: 'новий-пароль-1',
    }),
  },
  'account.reset': { input: async (of) => ({ userId: of.owner?.userId ?? unknown }) },
};
