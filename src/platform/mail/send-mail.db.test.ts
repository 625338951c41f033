import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { systemActor } from '#platform/access/actor.ts';
import { inCentre } from '#platform/db/tenant.ts';
import type { Job } from '#platform/jobs/define.ts';
import { startWorker } from '#platform/jobs/worker.ts';
import type { Kernel } from '#platform/kernel.ts';
import { defineOperation, nothingToLoad } from '#platform/operation/define.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { testCentre, testKernel } from '../../../tests/support/kernel.ts';
import { resendMail } from './operations/resend.ts';
import { listMail, readMail } from './queries.ts';
import { queueMail } from './queue-mail.ts';
import { sendMail } from './send-mail.ts';

interface Received {
  from: string;
  to: string[];
  raw: string;
}

const received: Received[] = [];
/** What the server answers to the next letters instead of taking them. */
const answers: number[] = [];
let taken: () => void = () => undefined;

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  onData(stream, session, done) {
    const parts: Buffer[] = [];
    stream.on('data', (part: Buffer) => parts.push(part));
    stream.on('end', () => {
      const refusal = answers.shift();
      if (refusal) return done(Object.assign(new Error('not now'), { responseCode: refusal }));
      const { mailFrom, rcptTo } = session.envelope;
      received.push({
        from: mailFrom ? mailFrom.address : '',
        to: rcptTo.map(({ address }) => address),
        raw: Buffer.concat(parts).toString(),
      });
      done();
      taken();
    });
  },
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const { port } = server.server.address() as AddressInfo;
afterAll(() => new Promise<void>((resolve) => server.close(resolve)));

const kernel = await testKernel({
  SMTP_URL: `smtp://127.0.0.1:${port}?from=kabinet%40office.example.org`,
});
const withoutServer: Kernel = { ...kernel, config: { ...kernel.config, smtpUrl: null } };
const centre = await testCentre(kernel.db, 'Кабінет Лісового');
const system = systemActor(centre, 'Перевірка');

const write = defineOperation({
  name: 'test.write',
  summary: 'Queues a letter.',
  input: z.object({
    to: z.string(),
    subject: z.string(),
    hidden: z.enum(['once_sent', 'always']).optional(),
    calendar: z.string().optional(),
  }),
  permission: { roles: ['administrator'] },
  load: nothingToLoad,
  run: (context, given) =>
    queueMail(context, { ...given, text: 'Добрий день!', html: '<p>Добрий день!</p>' }),
});
const queue = (subject = 'Нагадування', to = 'olena@example.org') =>
  runOperation(kernel, system, write, { to, subject });
const read = (id: string) => runQuery(kernel, system, readMail, { id });
const waitingJobs = async () => {
  const pg = await import('pg');
  const client = new pg.default.Client({ connectionString: kernel.ownerUrl });
  await client.connect();
  const { rows } = await client.query<{ n: number }>(
    'select count(*)::int as n from graphile_worker.jobs',
  );
  await client.end();
  return rows[0]?.n;
};
const header = (raw: string, name: string) =>
  raw.match(new RegExp(`^${name}: (.*(?:\\r\\n[ \\t].*)*)`, 'mi'))?.[1];

afterEach(() => {
  received.length = 0;
  answers.length = 0;
});

describe('sending mail', () => {
  it('goes from the operation through the queue to the server', async () => {
    const arrived = new Promise<void>((resolve) => {
      taken = resolve;
    });
    const id = await queue();
    const worker = await startWorker(kernel, {
      ownerUrl: kernel.ownerUrl,
      jobs: [sendMail as Job<unknown>],
      schedules: [],
    });
    await arrived;
    await worker.stop();
    expect(received).toMatchObject([
      { from: 'kabinet@office.example.org', to: ['olena@example.org'] },
    ]);
    expect(header(received[0]!.raw, 'Message-ID')).toBe(`<${id}@kabinet.example.org>`);
    expect(await read(id)).toMatchObject({ state: 'sent', attempts: 1, error: null });
  });

  it('is undone with the operation', async () => {
    const failing = defineOperation({
      ...(write as unknown as Parameters<typeof defineOperation>[0]),
      name: 'test.fail',
      run: async (context) => {
        await queueMail(context, { to: 'a@example.org', subject: 'ніколи', text: '' });
        throw new Error('undone');
      },
    });
    const before = await waitingJobs();
    await expect(
      runOperation(kernel, system, failing, { to: 'a@example.org', subject: '' } as never),
    ).rejects.toThrow('undone');
    expect(await waitingJobs()).toBe(before);
    expect((await runQuery(kernel, system, listMail, { q: 'ніколи' })).total).toBe(0);
  });

  it('is sent once, however many workers take it and however often the job runs', async () => {
    const id = await queue();
    await Promise.all([1, 2, 3].map(() => sendMail.run(kernel, centre, { id })));
    await sendMail.run(kernel, centre, { id });
    expect(received).toHaveLength(1);
  });

  it('cannot be used to add headers or recipients', async () => {
    const id = await queue('Звіт\r\nBcc: victim@example.org\r\n\r\nінший текст\u2028');
    await sendMail.run(kernel, centre, { id });
    const { raw, to } = received[0]!;
    expect(to).toEqual(['olena@example.org']);
    expect(header(raw, 'Bcc')).toBeUndefined();
    expect((await read(id)).subject).toBe('Звіт Bcc: victim@example.org інший текст');
    for (const address of ['a@example.org, b@example.org', 'a@example.org\r\nBcc: b@example.org'])
      await expect(queue('тема', address)).rejects.toThrow();
  });

  it('tries again after a passing refusal, keeping the Message-ID, and counts', async () => {
    const id = await queue();
    answers.push(451);
    await expect(sendMail.run(kernel, centre, { id })).rejects.toThrow();
    expect(await read(id)).toMatchObject({ state: 'queued', attempts: 1 });
    expect((await read(id)).error).toContain('not now');
    await sendMail.run(kernel, centre, { id });
    expect(header(received[0]!.raw, 'Message-ID')).toContain(id);
    expect(await read(id)).toMatchObject({ state: 'sent', attempts: 2, error: null });
  });

  it('gives up at once on a refusal for good', async () => {
    const id = await queue();
    answers.push(550);
    await sendMail.run(kernel, centre, { id });
    expect(await read(id)).toMatchObject({ state: 'failed', attempts: 1 });
  });

  it('gives up after the last attempt, and is sent when an administrator says so', async () => {
    const id = await queue();
    await inCentre(kernel.db, centre, 'write', (trx) =>
      trx.updateTable('mail_message').set({ attempts: 11 }).where('id', '=', id).execute(),
    );
    answers.push(451);
    await sendMail.run(kernel, centre, { id });
    expect(await read(id)).toMatchObject({ state: 'failed', attempts: 12 });
    await runOperation(kernel, system, resendMail, { id });
    await sendMail.run(kernel, centre, { id });
    expect(await read(id)).toMatchObject({ state: 'sent', attempts: 1 });
    await expect(runOperation(kernel, system, resendMail, { id })).rejects.toMatchObject({
      details: { reason: 'mail-not-waiting' },
    });
  });

  it('carries an entry of the calendar that mail programs offer, under its method', async () => {
    const calendar = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:CANCEL\r\nEND:VCALENDAR\r\n';
    const input = { to: 'ivan@example.org', subject: 'Захід скасовано', calendar };
    const id = await runOperation(kernel, system, write, { ...input, hidden: 'once_sent' });
    await sendMail.run(kernel, centre, { id });
    const letter = await PostalMime.parse(received[0]!.raw);
    expect(letter.text?.trim()).toBe('Добрий день!');
    expect(letter.html).toContain('<p>Добрий день!</p>');
    const [part] = letter.attachments.filter(({ mimeType }) => mimeType === 'text/calendar');
    expect(part).toMatchObject({ method: 'CANCEL' });
    expect(received[0]?.raw).toMatch(/Content-Type: text\/calendar;[^:]*method=CANCEL/i);
    const { calendar: left } = await inCentre(kernel.db, centre, 'read', (trx) =>
      trx
        .selectFrom('mail_message')
        .select('calendar')
        .where('id', '=', id)
        .executeTakeFirstOrThrow(),
    );
    expect(left, 'it names the link that answers').toBeNull();
  });

  it('is kept and readable when there is no server', async () => {
    const id = await runOperation(withoutServer, system, write, {
      to: 'ivan@example.org',
      subject: 'Запрошення',
    });
    expect(await read(id)).toMatchObject({ state: 'kept', text: 'Добрий день!' });
    const list = await runQuery(withoutServer, system, listMail, { state: 'kept' });
    expect(list).toMatchObject({ total: 1, rows: [{ id, recipient: 'ivan@example.org' }] });
    await expect(runOperation(withoutServer, system, resendMail, { id })).rejects.toMatchObject({
      details: { reason: 'mail-no-server' },
    });
  });

  describe('whose link lets its reader in', () => {
    const stored = (id: string) =>
      inCentre(kernel.db, centre, 'read', (trx) =>
        trx
          .selectFrom('mail_message')
          .select(['text_body', 'html_body'])
          .where('id', '=', id)
          .executeTakeFirstOrThrow(),
      );
    const to = 'hist@example.org';
    const unread = { text: null, html: null };

    it('arrives whole, and leaves nothing to read', async () => {
      const input = { to, subject: 'Запрошення', hidden: 'once_sent' } as const;
      const id = await runOperation(kernel, system, write, input);
      expect(await read(id)).toMatchObject({ state: 'queued', text: 'Добрий день!' });
      await sendMail.run(kernel, centre, { id });
      expect(received).toHaveLength(1);
      expect(received[0]?.raw).toContain(Buffer.from('<p>Добрий день!</p>').toString('base64'));
      expect(await read(id)).toMatchObject({ state: 'sent', subject: 'Запрошення', ...unread });
      expect(await stored(id)).toEqual({ text_body: '', html_body: null });
    });

    it('is never shown when it opens another centre too, yet goes out after a refusal', async () => {
      const input = { to, subject: 'Новий пароль', hidden: 'always' } as const;
      const id = await runOperation(kernel, system, write, input);
      expect(await read(id)).toMatchObject({ state: 'queued', ...unread });
      answers.push(550);
      await sendMail.run(kernel, centre, { id });
      expect(await read(id)).toMatchObject({ state: 'failed', ...unread });
      await runOperation(kernel, system, resendMail, { id });
      await sendMail.run(kernel, centre, { id });
      expect(received).toHaveLength(1);
      expect(await stored(id)).toEqual({ text_body: '', html_body: null });
    });

    it('is kept without its text when there is no server to send it', async () => {
      const input = { to, subject: 'Новий пароль', hidden: 'always' } as const;
      const id = await runOperation(withoutServer, system, write, input);
      expect(await stored(id)).toEqual({ text_body: '', html_body: null });
      expect(await read(id)).toMatchObject({ state: 'kept', ...unread });
      await expect(runOperation(kernel, system, resendMail, { id })).rejects.toMatchObject({
        details: { reason: 'mail-without-text' },
      });
      const queued = await runOperation(kernel, system, write, input);
      await sendMail.run(withoutServer, centre, { id: queued });
      expect(await stored(queued)).toEqual({ text_body: '', html_body: null });
    });
  });
});
