import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest();
/** A CBOR byte string of up to 255 bytes. */
const bytes = (data: Buffer) => Buffer.concat([Buffer.from([0x58, data.length]), data]);
const text = (word: string) =>
  Buffer.concat([Buffer.from([0x60 + word.length]), Buffer.from(word)]);

/** A passkey made of nothing but software: answers as WebAuthn (level 2, ES256, no attestation) says that keys do. */
export function softwareKey({ rpId, origin }: { rpId: string; origin: string }) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const id = randomBytes(32);
  let counter = 0;
  const authData = (flags: number) => {
    const head = Buffer.alloc(5);
    head.writeUInt8(flags, 0);
    head.writeUInt32BE(counter, 1);
    return Buffer.concat([sha256(rpId), head]);
  };
  const clientData = (type: string, challenge: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const answer = (response: Record<string, Buffer>) =>
    JSON.stringify({
      id: id.toString('base64url'),
      rawId: id.toString('base64url'),
      type: 'public-key',
      clientExtensionResults: {},
      response: Object.fromEntries(
        Object.entries(response).map(([name, value]) => [name, value.toString('base64url')]),
      ),
    });
  return {
    /** Answers the options of a new key. */
    make({ challenge }: { challenge: string }): string {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(id.length);
      const cose = Buffer.concat([
        // {kty: EC2, alg: ES256, crv: P-256, x, y}
        Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
        bytes(Buffer.from(x, 'base64url')),
        Buffer.from([0x22]),
        bytes(Buffer.from(y, 'base64url')),
      ]);
      const data = Buffer.concat([authData(0x45), Buffer.alloc(16), length, id, cose]);
      const attestationObject = Buffer.concat([
        Buffer.from([0xa3]),
        ...[text('fmt'), text('none'), text('attStmt'), Buffer.from([0xa0])],
        ...[text('authData'), bytes(data)],
      ]);
      return answer({
        clientDataJSON: clientData('webauthn.create', challenge),
        attestationObject,
      });
    },
    /** Answers the options of signing in. @param verified - whether the person has given finger, face or PIN */
    use({ challenge }: { challenge: string }, verified = true): string {
      counter += 1;
      const authenticatorData = authData(verified ? 0x05 : 0x01);
      const clientDataJSON = clientData('webauthn.get', challenge);
      const signed = Buffer.concat([authenticatorData, sha256(clientDataJSON)]);
      return answer({
        authenticatorData,
        clientDataJSON,
        signature: sign('sha256', signed, privateKey),
      });
    },
    /** Goes back in its count, as a copy of it would. */
    rewind() {
      counter = 0;
    },
  };
}
