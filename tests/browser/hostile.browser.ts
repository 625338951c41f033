import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { expect, test, vi } from 'vitest';
import { createEvent } from '#modules/events/operations/planning/create-event.ts';
import { publishEvents } from '#modules/events/operations/planning/publish-events.ts';
import { listRegistrations } from '#modules/events/registration/list-registrations.ts';
import { readRegistration } from '#modules/events/registration/read-registration.ts';
import { addDays } from '#platform/datetime/iso-date.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { today } from './support/plan-document.ts';
import { besideProgram, newCentre, newMember } from './support/program.ts';
import { letterTo } from './support/taken-letters.ts';

const { address, kernel } = await besideProgram();
const hostile = '</script><img src=x onerror=alert(1)>"\'&';

const director = await newMember(kernel, await newCentre(kernel), 'director');
const { centreId } = director;
const on = addDays(today, 5);
const { eventId } = await runOperation(kernel, director, createEvent, {
  kind: 'seminar',
  title: `Дошки ${hostile}`,
  topic: hostile,
  place: hostile,
  startsOn: on,
  endsOn: on,
  public: true,
  registration: 'open',
  responsibleId: director.personId,
});
await runOperation(kernel, director, publishEvents, { eventIds: [eventId] });
const { code } = await runQuery(kernel, director, readRegistration, { eventId });
const calendar = `/calendar/${centreId}`;

const get = (path: string, init?: RequestInit) =>
  fetch(`${address}${path}`, { redirect: 'manual', ...init });
const policyOf = async (path: string) =>
  (await get(path)).headers.get('content-security-policy') ?? '';

test('every page for the public has a strict policy, and only the list for other websites may be framed', async () => {
  const pages = [`/e/${code}`, `/e/${code}/here`, `/e/${code}/feedback`, '/c', '/c/x', calendar];
  for (const path of [...pages, '/sign-in', '/e/answer/x', '/feed/x', '/no-such']) {
    const policy = await policyOf(path);
    expect(policy, path).toContain("frame-ancestors 'none'");
    expect(policy, path).toMatch(/default-src '(none|self)'/);
    expect(policy, path).not.toMatch(/script-src[^;]*unsafe/);
  }
  expect(await policyOf(`${calendar}/embed`)).toMatch(
    /^default-src 'none';.*base-uri 'none'; frame-ancestors \*$/,
  );
});

test('what people write is text on every page for the public', async () => {
  for (const path of [`/e/${code}`, `/e/${code}/here`, calendar, `${calendar}/embed`]) {
    const text = await (await get(path)).text();
    expect(text, path).toContain('Дошки');
    expect(text, path).not.toContain('<img src=x');
    expect(text, path).not.toContain('</script><img');
  }
  const feed = await (await get(`${calendar}.ics`)).text();
  expect(feed.match(/^BEGIN:VEVENT/gm)).toHaveLength(1);
});

test.each([
  ['/calendar/------------------------------------'],
  ['/calendar/------------------------------------.ics'],
  ['/c/centre/------------------------------------/did.json'],
  ['/c/centre/------------------------------------/revoked.json'],
  [`/c/centre/${randomUUID()}/revoked.json`],
  ['/e/%00'],
  ['/e/%ff'],
  ['/e/answer/%00'],
  ['/c/%00'],
  ['/feed/%00'],
  [`${'/calendar/'}${randomUUID()}`],
])('%s is no address, not an error', async (path) => {
  expect((await get(path)).status).toBeLessThan(405);
});

test('a visitor sends a form and nothing larger, and no page reads what is no form', async () => {
  const send = (headers: Record<string, string>, body: BodyInit) =>
    get(`/e/${code}`, { method: 'POST', headers, body }).then(({ status }) => status);
  const form = new FormData();
  form.set('name', new Blob([new Uint8Array(2_000_000)]), 'name.txt');
  expect(await send({}, form)).toBe(413);
  expect(await send({ 'content-type': 'application/json' }, '{}')).toBe(415);
  // Of unknown length: it could go on for ever.
  const endless = await new Promise((resolve, reject) => {
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    const sent = request(`${address}/e/${code}`, { method: 'POST', headers }, ({ statusCode }) => {
      resolve(statusCode);
      sent.destroy();
    });
    sent.on('error', reject);
    sent.write('--x\r\n');
  });
  expect(endless).toBe(413);
});

test('programs that open the links of letters answer nothing, and tell the address to nobody', async () => {
  const email = `${randomUUID()}@example.org`;
  const page = await (await get(`/e/${code}`)).text();
  const token = /name="token" value="([^"]+)"/.exec(page)?.[1] ?? '';
  const opened = Date.now();
  await vi.waitUntil(() => Date.now() - opened > 2500, { timeout: 5000 });
  const body = new URLSearchParams({ token, email, name: 'Олена Гай', website: '' });
  await get(`/e/${code}`, { method: 'POST', body });
  const letter = await letterTo(email);
  const link = /\/e\/answer\/[\w-]+/.exec(letter.text ?? '')?.[0] ?? '';
  for (const method of ['GET', 'HEAD', 'OPTIONS'])
    for (const query of ['', '?answer=no', '?answer=yes', '/here', '/feedback']) {
      const reply = await get(`${link}${query}`, { method });
      if (method !== 'GET') continue;
      expect(reply.headers.get('referrer-policy'), query).toBe('same-origin');
      expect(reply.headers.get('x-robots-tag'), query).toBe('noindex');
    }
  const { rows } = await runQuery(kernel, director, listRegistrations, { eventId });
  expect(rows).toMatchObject([{ email, state: 'registered' }]);
});

test('a form from another website changes nothing', async () => {
  const other = { method: 'POST', body: new URLSearchParams({ answer: 'no' }) };
  const foreign: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site', origin: address },
  ];
  for (const headers of foreign)
    expect((await get('/e/answer/x', { ...other, headers })).status).toBe(403);
});

test('forms of the program’s own pages are taken behind a proxy that ends TLS, and from secret addresses', async () => {
  const own = { method: 'POST', body: new URLSearchParams({ answer: 'no' }) };
  for (const origin of [address.replace('http:', 'https:'), 'null']) {
    const headers = { origin, 'sec-fetch-site': 'same-origin' };
    expect((await get('/e/answer/x', { ...own, headers })).status, origin).toBe(404);
  }
});
