import {
  addWaiting,
  getWaiting,
  putWaiting,
  removeWaiting,
  type SendProblem,
  type Waiting,
  waitingEntries,
} from './outbox.ts';
import { currentOwner } from './owner.ts';
import type { Said } from './said.ts';

/** Statuses after which the same request may succeed later: nobody is signed in, too many requests, the server rests. */
const passing = (status: number) => [401, 408, 425, 429].includes(status) || status >= 500;

export interface EnqueueOptions {
  /** What it is, for the list of what waits. */
  label: string;
  /** One of the form's own, so that the same form sent twice happens once; a new one unless told. */
  key?: string;
  method?: Waiting['method'];
  ifMatch?: number | null;
  /** What is said, in words by field: shown beside what the server has when the two differ. */
  said?: Said;
}

/**
 * Keeps a change on the device until the server has taken it; `sendWaiting` sends it in its turn.
 *
 * @param operation - its name («consultation.record»)
 * @param path - of the API, below `/api/v1`
 * @param body - as the API takes it: days and times in ISO 8601
 * @returns its number in the outbox
 * @throws Error where nobody is signed in.
 */
export async function enqueue(
  operation: string,
  path: string,
  body: unknown,
  { label, key = newKey(), method = 'POST', ifMatch = null, said = {} }: EnqueueOptions,
): Promise<number> {
  const owner = currentOwner();
  if (!owner) throw new Error(`${operation} is kept for nobody`);
  const keptAt = new Date().toISOString();
  // A form sent twice before the first sending has ended is one entry.
  const same = (await waitingEntries()).find((entry) => entry.key === key);
  if (same) return same.id;
  return addWaiting({
    key,
    owner,
    operation,
    method,
    path,
    body,
    ifMatch,
    label,
    said,
    keptAt,
    problem: null,
  });
}

/** A key for a form: unique, made without a secure context too. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Sends what waits, in order, once: tabs take turns. Stops where the network or the session is gone; what the server
 * refuses stays with its problem, and the others pass.
 */
export function sendWaiting(): Promise<void> {
  return inTurn(async () => {
    for (const entry of await waitingEntries()) {
      if (entry.owner !== currentOwner() || entry.problem) continue;
      const outcome = await send(entry);
      if (outcome === 'later') return;
      if (outcome === 'taken') await removeWaiting(entry.id);
      else await putWaiting({ ...entry, problem: outcome });
    }
  });
}

/** What came of a form: taken by the server, kept for later, or refused. */
export type Submitted = { is: 'taken' } | { is: 'kept' } | { is: 'refused'; problem: SendProblem };

/** Keeps a form's change and tries to send it at once; a refusal goes back to the form, not into the list. */
export async function submit(
  operation: string,
  path: string,
  body: unknown,
  options: EnqueueOptions,
): Promise<Submitted> {
  const id = await enqueue(operation, path, body, options);
  await sendWaiting();
  const entry = await getWaiting(id);
  if (!entry) return { is: 'taken' };
  if (!entry.problem) return { is: 'kept' };
  await removeWaiting(id);
  return { is: 'refused', problem: entry.problem };
}

/**
 * Sends once more what was refused; of a conflict, over what others have written meanwhile: any version of a record, or
 * `overwrite` where records have none.
 */
export async function sendAgain(id: number): Promise<void> {
  const entry = await getWaiting(id);
  if (!entry) return;
  const conflict = entry.problem?.code === 'conflict';
  // The server remembers the key with what it refused nothing of: a refusal leaves no trace there.
  await putWaiting({
    ...entry,
    problem: null,
    ...(conflict &&
      (entry.ifMatch === null
        ? { body: { ...(entry.body as object), overwrite: true } }
        : { ifMatch: -1 })),
  });
  await sendWaiting();
}

async function send(entry: Waiting): Promise<'taken' | 'later' | SendProblem> {
  let reply: Response;
  try {
    reply = await fetch(`/api/v1${entry.path}`, {
      method: entry.method,
      credentials: 'same-origin',
      headers: {
        'Content-Type': 'application/json',
        'Idempotency-Key': entry.key,
        ...(entry.ifMatch === null
          ? {}
          : { 'If-Match': entry.ifMatch < 0 ? '*' : `"${entry.ifMatch}"` }),
      },
      ...(entry.method === 'DELETE' ? {} : { body: JSON.stringify(entry.body) }),
    });
  } catch {
    return 'later';
  }
  if (reply.ok) return 'taken';
  if (passing(reply.status)) return 'later';
  return problemIn(reply);
}

async function problemIn(reply: Response): Promise<SendProblem> {
  const said = (await reply.json().catch(() => ({}))) as Record<string, unknown>;
  const text = [said.detail, said.title].find((one) => typeof one === 'string');
  return {
    ...(said as object),
    status: reply.status,
    text: String(text ?? reply.statusText),
    code: String(said.code ?? 'refused'),
  };
}

let last: Promise<void> = Promise.resolve();

/** One sender at a time among all tabs, or among this one's where the browser has no locks. */
function inTurn(work: () => Promise<void>): Promise<void> {
  if (navigator.locks) return navigator.locks.request('kabinet-outbox', work);
  last = last.then(work, work);
  return last;
}
