import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Who an identity provider says that somebody is. */
export interface Claims {
  sub: string;
  email: string;
  email_verified: boolean;
  name: string;
}

/** An OpenID Connect provider that says of whoever comes what `claims` says. Stop it after use. */
export async function startIdentityProvider(claims: () => Claims) {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid: 'key', alg: 'RS256', use: 'sig' };
  const tokenOf = (payload: object) => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const text = `${part({ alg: 'RS256', kid: 'key', typ: 'JWT' })}.${part(payload)}`;
    return `${text}.${sign('sha256', Buffer.from(text), privateKey).toString('base64url')}`;
  };
  const nonces = new Map<string, string>();
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '', issuer);
    const body = await new Promise<string>((resolve) => {
      let text = '';
      request.on('data', (part) => {
        text += part;
      });
      request.on('end', () => resolve(text));
    });
    const answer = async () => {
      if (pathname === '/.well-known/openid-configuration')
        return {
          issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
          userinfo_endpoint: `${issuer}/userinfo`,
          jwks_uri: `${issuer}/jwks`,
          id_token_signing_alg_values_supported: ['RS256'],
          response_types_supported: ['code'],
          subject_types_supported: ['public'],
        };
      if (pathname === '/jwks') return { keys: [jwk] };
      if (pathname === '/userinfo') return claims();
      const nonce = nonces.get(new URLSearchParams(body).get('code') ?? '');
      const now = Math.floor(Date.now() / 1000);
      const idToken = tokenOf({
        ...claims(),
        ...(nonce && { nonce }),
        iss: issuer,
        aud: 'kabinet',
        iat: now,
        exp: now + 300,
      });
      return { access_token: 'a', token_type: 'Bearer', expires_in: 300, id_token: idToken };
    };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(await answer()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    /** What the browser would come back with after agreeing. */
    agree(location: string): Record<string, string> {
      const { searchParams } = new URL(location);
      const code = crypto.randomUUID();
      nonces.set(code, searchParams.get('nonce') ?? '');
      return { code, state: searchParams.get('state') ?? '' };
    },
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
