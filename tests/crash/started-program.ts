import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kabinet, ready } from '../support/kabinet.ts';
import type { TestProcess } from '../support/process.ts';

/** The built program while it runs, and its first administrator's way in. */
export interface StartedProgram {
  process: TestProcess;
  address: string;
  /** Cookies of a session of the first administrator, as one header. */
  cookie: string;
}

/** Starts the built program on a data folder as `npm start` would, and waits until it has said how to sign in. */
export async function startProgram(
  dataDir: string,
  env: Record<string, string> = {},
): Promise<StartedProgram> {
  const process = kabinet(['serve'], dataDir, env);
  await ready(process);
  const { address } = JSON.parse(readFileSync(join(dataDir, 'kabinet.pid'), 'utf8'));
  const [email = '', password = ''] = readFileSync(
    join(dataDir, 'first-sign-in.txt'),
    'utf8',
  ).split('\n');
  const cookie = await sendForm(`${address}/sign-in`, '', { email, password });
  return { process, address, cookie };
}

/**
 * Leaves the demonstration, as the page of it does: the letters of invented people are not sent.
 * @returns the cookies with which the same person works in the new, empty centre
 */
export async function startCentre({ address, cookie }: StartedProgram): Promise<string> {
  const form = { name: 'Методичний кабінет Заріччя', language: 'uk', pack: 'ua-vet' };
  return `${cookie}; ${await sendForm(`${address}/start-centre`, cookie, form)}`;
}

/** Sends a page's form. @returns the cookies of the answer. @throws when it is not taken */
async function sendForm(
  url: string,
  cookie: string,
  form: Record<string, string>,
): Promise<string> {
  const body = new URLSearchParams(form);
  const reply = await fetch(url, { method: 'POST', headers: { cookie }, body, redirect: 'manual' });
  if (reply.status !== 302) throw new Error(`${url} answers ${reply.status}`);
  return reply.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
}

/** An answer of the API. */
export interface Answer<Body> {
  status: number;
  body: Body;
}

/** Calls the API as the first administrator. @throws when the program is gone before it has answered */
export async function callApi<Body>(
  { address, cookie }: StartedProgram,
  path: string,
  { method = 'GET', body, ifMatch }: { method?: string; body?: unknown; ifMatch?: number } = {},
): Promise<Answer<Body>> {
  const reply = await fetch(`${address}/api/v1${path}`, {
    method,
    headers: {
      cookie,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: reply.status, body: (await reply.json()) as Body };
}
