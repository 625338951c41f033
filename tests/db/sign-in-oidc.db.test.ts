import { afterAll, expect, it } from 'vitest';
import { openAccounts } from '#platform/access/accounts.ts';
import { createAccount } from '#platform/access/create-account.ts';
import { beginOidc, finishOidc } from '#platform/access/sign-in-oidc.ts';
import { type Claims, startIdentityProvider } from '../support/identity-provider.ts';
import { testKernel } from '../support/kernel.ts';

const kernel = await testKernel();
const { db } = kernel;
let said: Claims;
const provider = await startIdentityProvider(() => said);
afterAll(provider.stop);
const auth = openAccounts({
  db,
  secret: 'x'.repeat(43),
  publicUrl: kernel.config.publicUrl,
  oidc: { issuer: provider.issuer, clientId: 'kabinet', clientSecret: 'secret', name: 'Школа' },
});

async function signIn(claims: Claims) {
  said = claims;
  const visitor = { auth, db, address: null, headers: new Headers() };
  const begun = await beginOidc(visitor, '/tasks');
  const { origin, searchParams } = new URL(begun.location);
  expect(origin).toBe(provider.issuer);
  expect(searchParams.get('redirect_uri')).toBe(`${kernel.config.publicUrl}/sign-in/oidc/callback`);
  expect(searchParams.get('code_challenge_method')).toBe('S256');
  const cookie = begun.cookies.map((line) => line.split(';')[0]).join('; ');
  const back = { ...visitor, headers: new Headers({ cookie }) };
  const { location, cookies } = await finishOidc(back, provider.agree(begun.location));
  const session = cookies.find((line) => /session_token=[^;]{10}/.test(line));
  return { location, session: session !== undefined };
}

it('lets in whose verified address has an account, and again by the same identity', async () => {
  const email = 'vchytelka@example.org';
  await createAccount(db, { name: 'Вчителька', email, password: 'кілька-довільних-слів' });
  const claims = { sub: 'person-1', email, email_verified: true, name: 'Вчителька' };
  expect(await signIn(claims)).toEqual({ location: '/tasks', session: true });
  expect(await signIn(claims)).toEqual({ location: '/tasks', session: true });
});

it('lets in nobody by an address that is not verified, nor without an account', async () => {
  const email = 'inshyi@example.org';
  await createAccount(db, { name: 'Інший', email, password: 'кілька-довільних-слів' });
  const refused = { location: '/sign-in?failed', session: false };
  expect(await signIn({ sub: 'person-2', email, email_verified: false, name: 'Хтось' })).toEqual(
    refused,
  );
  const stranger = {
    sub: 'person-3',
    email: 'nobody@example.org',
    email_verified: true,
    name: 'Х',
  };
  expect(await signIn(stranger)).toEqual(refused);
  const users = await db
    .selectFrom('auth_user')
    .select('id')
    .where('email', '=', stranger.email)
    .execute();
  expect(users).toEqual([]);
});

it('takes no answer that it has not asked for', async () => {
  const visitor = { auth, db, address: null, headers: new Headers() };
  const reply = await finishOidc(visitor, { code: 'x', state: 'made-up' });
  expect(reply.location).toBe('/sign-in?failed');
});
