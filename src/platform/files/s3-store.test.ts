import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keyOf } from './key.ts';
import { openFileStore, readStorageUrl } from './open-file-store.ts';

const accessKey = 'KABINET+KEY';
const secretKey = 'sec/ret+key';
const bytes = new TextEncoder().encode('Протокол засідання');
const key = keyOf(bytes);

/** A service that keeps objects in memory and checks every signature by the published algorithm itself. */
const objects = new Map<string, Buffer>();
let failures = 0;
let requests = 0;
let server: Server;
let address: string;

beforeAll(async () => {
  server = createServer(async (request, response) => {
    requests += 1;
    const body = Buffer.concat(await request.toArray());
    if (failures > 0) {
      failures -= 1;
      return void response.writeHead(503).end();
    }
    if (!isSigned(request, body)) return void response.writeHead(403).end('SignatureDoesNotMatch');
    const path = request.url ?? '';
    if (request.method === 'PUT') objects.set(path, body);
    const found = objects.get(path);
    return void (found ? response.writeHead(200).end(found) : response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());
beforeEach(() => {
  objects.clear();
  failures = 0;
  requests = 0;
});

function open(secret = secretKey) {
  const account = `${encodeURIComponent(accessKey)}:${encodeURIComponent(secret)}`;
  const storageUrl = `s3://${account}@${address}/papers/files?region=eu-central-1&insecure=1`;
  return openFileStore({ dataDir: '/nowhere', storageUrl });
}

describe('openS3Store', () => {
  it('puts and gets signed objects below the bucket and the prefix', async () => {
    const store = open();
    await store.put(key, bytes);
    expect([...objects.keys()]).toEqual([`/papers/files/${key}`]);
    expect(await store.get(key)).toEqual(bytes);
  });

  it('is refused with a wrong secret and says that the storage is unavailable', async () => {
    await expect(open('other').put(key, bytes)).rejects.toMatchObject({
      code: 'unavailable',
      details: { params: { status: 403 } },
    });
    expect(objects.size).toBe(0);
  });

  it('tells an absent object from a failure', async () => {
    await expect(open().get(key)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('tries again what may succeed later', async () => {
    failures = 2;
    await open().put(key, bytes);
    expect(requests).toBe(3);
    expect(objects.size).toBe(1);
  });
});

describe('readStorageUrl', () => {
  it.each([
    ['s3://k:s@minio.example.org:9000/b', 'https://minio.example.org:9000/b', 'us-east-1'],
    ['s3://k:s@h/b/p/q/?region=eu&insecure=1', 'http://h/b/p/q', 'eu'],
  ])('%s', (text, folder, region) => {
    expect(readStorageUrl(text)).toMatchObject({ folder, region });
  });

  it.each(['s3://h/b', 's3://k:s@h', 'https://k:s@h/b'])(
    'refuses %s without its secret',
    (text) => {
      expect(() => readStorageUrl(text)).toThrow('s3://key:secret@host/bucket');
    },
  );
});

const hmac = (by: string | Buffer, text: string) => createHmac('sha256', by).update(text).digest();
const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');

/** AWS Signature Version 4, «Authenticating Requests: Using the Authorization Header». */
function isSigned(request: IncomingMessage, body: Buffer): boolean {
  const parts = request.headers.authorization?.match(
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/,
  );
  if (!parts) return false;
  const [, id, day = '', region = '', signedHeaders = '', signature] = parts;
  const url = new URL(request.url ?? '', 'http://host');
  const declared = String(request.headers['x-amz-content-sha256']);
  if (declared !== 'UNSIGNED-PAYLOAD' && declared !== sha256(body)) return false;
  if (request.method === 'PUT' && declared === 'UNSIGNED-PAYLOAD') return false;
  const canonical = [
    request.method,
    url.pathname,
    url.searchParams.toString(),
    ...signedHeaders.split(';').map((name) => `${name}:${String(request.headers[name]).trim()}`),
    '',
    signedHeaders,
    declared,
  ].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const text = ['AWS4-HMAC-SHA256', request.headers['x-amz-date'], scope, sha256(canonical)].join(
    '\n',
  );
  const signing = [region, 's3', 'aws4_request'].reduce(
    (by: Buffer, part) => hmac(by, part),
    hmac(`AWS4${secretKey}`, day),
  );
  return (
    id === accessKey &&
    region === 'eu-central-1' &&
    hmac(signing, text).toString('hex') === signature
  );
}
