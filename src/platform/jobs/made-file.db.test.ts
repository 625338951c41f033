import { expect, it } from 'vitest';
import { testCentre, testKernel } from '../../../tests/support/kernel.ts';
import { inCentre } from '../db/tenant.ts';
import { keepMade, removeMadeFiles } from './made-file.ts';

const kernel = await testKernel();
kernel.setNow(new Date('2026-03-02T09:00:00Z'));
const centre = await testCentre(kernel.db);
const other = await testCentre(kernel.db);

async function made(text: string): Promise<string> {
  const result = await keepMade(kernel, Buffer.from(text));
  await inCentre(kernel.db, centre, 'write', (trx) =>
    trx
      .insertInto('background_work')
      .values({
        centre_id: centre,
        kind: 'test',
        title: text,
        state: 'done',
        result: JSON.stringify(result),
        finished_at: kernel.now(),
      })
      .execute(),
  );
  return result.sha256;
}

const isThere = (sha256: string) =>
  kernel.files.get(sha256).then(
    () => true,
    () => false,
  );

it('goes after a day, but for what somebody has fetched and uploaded, in whichever centre', async () => {
  const gone = await made('Сертифікати');
  const uploaded = await made('Сертифікати, прикріплені до заходу');
  await inCentre(kernel.db, other, 'write', (trx) =>
    trx
      .insertInto('file')
      .values({
        centre_id: other,
        name: 'Сертифікати.pdf',
        media_type: 'application/pdf',
        size: 1,
        sha256: Buffer.from(uploaded, 'hex'),
      })
      .execute(),
  );
  kernel.setNow(new Date('2026-03-03T10:00:00Z'));
  await removeMadeFiles.run(kernel, centre);
  expect([await isThere(gone), await isThere(uploaded)]).toEqual([false, true]);
});
