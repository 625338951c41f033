import { expect, test } from 'vitest';
import { addressForLog, createLog } from './log.ts';

test('writes JSON lines without the values of secrets', async () => {
  const lines: string[] = [];
  const log = await createLog('info', { write: (line) => lines.push(line) });
  log.debug('not this');
  log.info(
    {
      user: { id: 7, password: 'one' },
      token: 'two',
      headers: { cookie: 'three', authorization: 'four' },
    },
    'hello',
  );
  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toMatch(/one|two|three|four/);
  expect(JSON.parse(lines[0]!)).toMatchObject({
    level: 30,
    msg: 'hello',
    user: { id: 7, password: '[secret]' },
  });
});

test('tells an error without the rows and addresses of people that came with it', async () => {
  const lines: string[] = [];
  const log = await createLog('info', { write: (line) => lines.push(line) });
  const err = Object.assign(new Error('550 olena@example.org is unknown'), {
    code: '23514',
    detail: 'Failing row contains (Олена Гай).',
    rejected: ['olena@example.org'],
    response: '550 <olena@example.org> is unknown',
  });
  log.error({ err }, 'failed');
  expect(lines[0]).not.toMatch(/olena|Гай/);
  expect(JSON.parse(lines[0]!).err).toMatchObject({
    message: '550 …@… is unknown',
    code: '23514',
    stack: expect.stringContaining('log.test'),
  });
});

test('tells where a request failed without the secret of its address', () => {
  const id = '01890000-0000-7000-8000-00000000000a';
  expect(addressForLog(`/e/answer/reg_${'x'.repeat(43)}/here`)).toBe('/e/answer/…/here');
  expect(addressForLog(`/feed/cal_${'x'.repeat(43)}.ics`)).toBe('/feed/…');
  expect(addressForLog(`/c/${'0'.repeat(26)}/pdf`)).toBe('/c/…/pdf');
  for (const path of [
    `/events/${id}/registrations`,
    '/api/v1/consultation-requests',
    `/${id}.data`,
  ])
    expect(addressForLog(path)).toBe(path);
});
