import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDiskStore } from './disk-store.ts';
import { keyOf } from './key.ts';

const bytes = new TextEncoder().encode('Довідка про відвідування занять');
const key = keyOf(bytes);

describe('openDiskStore', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kabinet-store-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('gives back what was put', async () => {
    const store = openDiskStore(join(folder, 'a', 'b'));
    await store.put(key, bytes);
    expect(new Uint8Array(await store.get(key))).toEqual(bytes);
  });

  it('keeps the same bytes once, also when they come at the same time, and leaves no drafts', async () => {
    const store = openDiskStore(folder);
    await Promise.all([1, 2, 3, 4].map(() => store.put(key, bytes)));
    expect(readdirSync(join(folder, key.slice(0, 2)))).toEqual([key]);
  });

  it('replaces a file that a power cut left short', async () => {
    const store = openDiskStore(folder);
    await store.put(key, bytes);
    writeFileSync(join(folder, key.slice(0, 2), key), bytes.subarray(0, 5));
    await store.put(key, bytes);
    expect(new Uint8Array(await store.get(key))).toEqual(bytes);
  });

  it('says that there is nothing under a key', async () => {
    await expect(openDiskStore(folder).get(keyOf(new Uint8Array([1])))).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it.each(['../../etc/passwd', '', key.toUpperCase(), `${key}/..`])(
    'takes nothing but a digest for a key: %s',
    async (wrong) => {
      await expect(openDiskStore(folder).get(wrong)).rejects.toThrow(TypeError);
      await expect(openDiskStore(folder).put(wrong, bytes)).rejects.toThrow(TypeError);
    },
  );
});
