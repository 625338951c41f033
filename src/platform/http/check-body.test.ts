import { expect, it } from 'vitest';
import { checkBody } from './check-body.ts';

const form = 'application/x-www-form-urlencoded';
const sent = (headers: Record<string, string>) =>
  ({ headers: new Headers(headers) }) as unknown as Request;

it.each([
  [{}, null],
  [{ 'content-length': '0' }, null],
  [{ 'content-length': '100', 'content-type': form }, null],
  [{ 'content-length': '100', 'content-type': `${form};charset=UTF-8` }, null],
  [{ 'content-length': '100', 'content-type': 'multipart/form-data; boundary=x' }, null],
  [{ 'content-length': '101', 'content-type': form }, 413],
  // What doesn't say how long it is could go on for ever.
  [{ 'transfer-encoding': 'chunked', 'content-type': form }, 413],
  [{ 'content-length': '1', 'transfer-encoding': 'chunked', 'content-type': form }, 413],
  [{ 'content-length': '2', 'content-type': 'application/json' }, 415],
  [{ 'content-length': '2' }, 415],
])('of %o a page reads a form of up to 100 bytes: %s', (headers, status) => {
  expect(checkBody(sent(headers as Record<string, string>), 100)).toBe(status);
});
