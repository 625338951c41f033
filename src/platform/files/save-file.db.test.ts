import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineOperation, nothingToLoad } from '#platform/operation/define.ts';
import { runOperation } from '#platform/operation/run.ts';
import { withScope } from '#platform/query/run.ts';
import { testCentre, testKernel, testUser } from '../../../tests/support/kernel.ts';
import { readFile } from './read-file.ts';
import { saveFile } from './save-file.ts';
import { sendFile } from './send-file.ts';

const kernel = await testKernel();
const bytes = new TextEncoder().encode('<script>alert(1)</script>');
const everybody = { roles: ['methodist'] } as const;

const attach = defineOperation({
  name: 'test.attach',
  summary: 'Keeps a file.',
  input: z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) }),
  permission: everybody,
  load: nothingToLoad,
  run: (context, input) => saveFile(context, input),
});
const read = (actor: Parameters<typeof withScope>[1], id: string) =>
  withScope(kernel, actor, 'test.read', everybody, (scope) => readFile(scope, id));

describe('saveFile and readFile', async () => {
  const centre = await testCentre(kernel.db);
  const methodist = await testUser(kernel, centre, 'methodist');
  const stranger = await testUser(kernel, await testCentre(kernel.db), 'methodist');

  it('keeps bytes, row and audit, and gives them back to the same centre only', async () => {
    const saved = await runOperation(kernel, methodist, attach, { name: 'Звіт (1).html', bytes });
    expect(saved).toMatchObject({ name: 'Звіт (1).html', mediaType: 'text/html', size: 25 });
    const content = await read(methodist, saved.id);
    expect(new Uint8Array(content.bytes)).toEqual(bytes);
    await expect(read(stranger, saved.id)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('hands every file out as an attachment that can do nothing', async () => {
    const saved = await runOperation(kernel, methodist, attach, { name: 'Звіт "1".html', bytes });
    const reply = sendFile(await read(methodist, saved.id));
    expect(reply.headers.get('content-disposition')).toBe(
      `attachment; filename="____ _1_.html"; filename*=UTF-8''${encodeURIComponent('Звіт _1_.html')}`,
    );
    expect(reply.headers.get('content-type')).toBe('application/octet-stream');
    expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
    expect(reply.headers.get('content-security-policy')).toContain('sandbox');
    expect(new Uint8Array(await reply.arrayBuffer())).toEqual(bytes);
  });

  it.each([
    ['too large', new Uint8Array(1024 * 1024 + 1), 'file-too-large'],
    ['empty', new Uint8Array(), 'file-empty'],
    ['a program', Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3]), 'file-kind'],
  ])('refuses what is %s and keeps no row', async (_, wrong, reason) => {
    await kernel.db.transaction().execute(async (trx) => {
      await trx
        .selectNoFrom((eb) =>
          eb.fn('set_config', [eb.val('kabinet.centre_id'), eb.val(centre), eb.val(true)]).as('x'),
        )
        .execute();
      await trx.updateTable('centre').set({ settings: '{"maxFileMegabytes":1}' }).execute();
    });
    const attempt = runOperation(kernel, methodist, attach, { name: 'відмова', bytes: wrong });
    await expect(attempt).rejects.toMatchObject({ details: { reason } });
    const rows = await withScope(kernel, methodist, 'test.read', everybody, ({ db }) =>
      db.selectFrom('file').select('id').where('name', 'like', 'відмова%').execute(),
    );
    expect(rows).toEqual([]);
  });
});
