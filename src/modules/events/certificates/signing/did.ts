/** A public key of a centre. */
export interface PublicKeyRow {
  id: string;
  public_key: Buffer;
}

/** The centre as an issuer: did:web, whose document lies at `/c/centre/<id>/did.json`. */
export function didOf(publicUrl: string, centreId: string): string {
  const { host, pathname } = new URL(publicUrl);
  const path = pathname.split('/').filter(Boolean);
  return ['did', 'web', encodeURIComponent(host), ...path, 'c', 'centre', centreId].join(':');
}

/** A key of the centre as signatures name it. */
export const keyName = (publicUrl: string, centreId: string, keyId: string) =>
  `${didOf(publicUrl, centreId)}#${keyId}`;

/** The document of the centre's DID with all its keys, the retired ones too: they go on proving what they have signed. */
export function didDocument(publicUrl: string, centreId: string, keys: readonly PublicKeyRow[]) {
  const id = didOf(publicUrl, centreId);
  const names = keys.map((key) => keyName(publicUrl, centreId, key.id));
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/suites/jws-2020/v1'],
    id,
    verificationMethod: keys.map((key, at) => ({
      id: names[at] ?? '',
      type: 'JsonWebKey2020',
      controller: id,
      publicKeyJwk: jwkOf(key),
    })),
    assertionMethod: names,
    authentication: names,
  };
}

/** The same keys as a key set (RFC 7517). */
export const keySet = (keys: readonly PublicKeyRow[]) => ({
  keys: keys.map((key) => ({ ...jwkOf(key), kid: key.id, use: 'sig', alg: 'EdDSA' })),
});

const jwkOf = ({ public_key }: PublicKeyRow) => ({
  kty: 'OKP',
  crv: 'Ed25519',
  x: public_key.toString('base64url'),
});
