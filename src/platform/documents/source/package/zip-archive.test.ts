import { expect, test } from 'vitest';
import { zipOf } from '../../../../../tests/support/office-files.ts';
import { openZip } from './zip-archive.ts';

test('unpacking stops as soon as more comes out than was declared', async () => {
  const bytes = Buffer.from(zipOf({ bomb: new Uint8Array(50 * 1024 * 1024) }));
  bytes.writeUInt32LE(1000, bytes.indexOf('PK\x01\x02') + 24);
  const zip = await openZip(new Uint8Array(bytes));
  let unpacked = 0;
  const reading = async () => {
    for await (const chunk of zip.read('bomb')) unpacked += chunk.length;
  };
  await expect(reading()).rejects.toMatchObject({ code: 'unpacks-too-large' });
  expect(unpacked).toBeLessThanOrEqual(1000);
});
