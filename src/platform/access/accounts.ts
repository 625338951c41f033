import { betterAuth } from 'better-auth';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { CamelCasePlugin } from 'kysely';
import type { OidcSettings } from '../config.ts';
import type { Db } from '../db/database.ts';
import { openSession } from './passkeys/open-session.ts';
import { addressHeader } from './visitor.ts';

export interface AccountsOptions {
  db: Db;
  /** Signs cookies and encrypts TOTP secrets; 32 random bytes kept with the data. */
  secret: string;
  publicUrl: string;
  /** A state's or school's identity provider (OpenID Connect), beside passwords. */
  oidc?: OidcSettings | null;
}

/** The provider's name in the library and in `auth_account`. */
export const oidcProvider = 'oidc';

/** The library's instance. Only this folder calls it: its own HTTP routes are not offered. */
export type Auth = ReturnType<typeof openAccounts>;

const table = (modelName: string) => ({ modelName: `auth_${modelName}` });

/** Sets up sign-in: password, TOTP, keys of devices, a provider; accounts come from invitations, nobody registers freely. */
export function openAccounts({ db, secret, publicUrl, oidc }: AccountsOptions) {
  return betterAuth({
    appName: 'Kabinet',
    baseURL: publicUrl,
    secret,
    database: { db: db.withPlugin(new CamelCasePlugin()), type: 'postgres' },
    user: table('user'),
    session: { ...table('session'), expiresIn: 60 * 60 * 24 * 30, updateAge: 60 * 60 * 24 },
    account: {
      ...table('account'),
      encryptOAuthTokens: true,
      // The provider's word for an address counts only where it says that the address is verified.
      accountLinking: { enabled: true, trustedProviders: [] },
    },
    verification: table('verification'),
    emailAndPassword: {
      enabled: true,
      minPasswordLength: 10,
      maxPasswordLength: 200,
      autoSignIn: false,
    },
    plugins: [
      openSession,
      twoFactor({
        issuer: 'Kabinet',
        twoFactorTable: 'auth_two_factor',
        skipVerificationOnEnable: false,
      }),
      genericOAuth({
        config: oidc
          ? [
              {
                providerId: oidcProvider,
                discoveryUrl: `${oidc.issuer}/.well-known/openid-configuration`,
                requireIdTokenVerification: true,
                clientId: oidc.clientId,
                clientSecret: oidc.clientSecret,
                scopes: ['openid', 'email', 'profile'],
                redirectURI: `${publicUrl}/sign-in/oidc/callback`,
                pkce: true,
                // Accounts come from invitations: nobody gets one by having an identity.
                disableSignUp: true,
              },
            ]
          : [],
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
