import { betterAuth } from 'better-auth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { CamelCasePlugin } from 'kysely';
import type { Db } from '../db/database.ts';
import { addressHeader } from './visitor.ts';

export interface AccountsOptions {
  db: Db;
  /** Signs cookies and encrypts TOTP secrets; 32 random bytes kept with the data. */
  secret: string;
  publicUrl: string;
}

/** The library's instance. Only this folder calls it: its own HTTP routes are not offered. */
export type Auth = ReturnType<typeof openAccounts>;

const table = (modelName: string) => ({ modelName: `auth_${modelName}` });

/** Sets up sign-in: password and TOTP; accounts come from invitations, nobody registers freely. */
export function openAccounts({ db, secret, publicUrl }: AccountsOptions) {
  return betterAuth({
    appName: 'Kabinet',
    baseURL: publicUrl,
    secret,
    database: { db: db.withPlugin(new CamelCasePlugin()), type: 'postgres' },
    user: table('user'),
    session: { ...table('session'), expiresIn: 60 * 60 * 24 * 30, updateAge: 60 * 60 * 24 },
    account: table('account'),
    verification: table('verification'),
    emailAndPassword: {
      enabled: true,
      minPasswordLength: 10,
      maxPasswordLength: 200,
      autoSignIn: false,
    },
    plugins: [
      twoFactor({
        issuer: 'Kabinet',
        twoFactorTable: 'auth_two_factor',
        skipVerificationOnEnable: false,
      }),
    ],
    advanced: {
      cookiePrefix: 'kabinet',
      useSecureCookies: publicUrl.startsWith('https:'),
      ipAddress: { ipAddressHeaders: [addressHeader], ipv6Subnet: 128 },
    },
    // Attempts are limited by platform/access/limits, which knows the trusted proxies.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { level: 'error' },
  });
}
