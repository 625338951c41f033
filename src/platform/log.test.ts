import { expect, test } from 'vitest';
import { createLog } from './log.ts';

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
