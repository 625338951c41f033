import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Said } from './said.ts';

/** What a server said when it took nothing. */
export interface SendProblem {
  status: number;
  /** The sentence for people, in their language. */
  text: string;
  /** Machine's names: `conflict`, `invalid`, `refused`; see `platform/errors.ts`. */
  code: string;
  reason?: string;
  fields?: { path: string; code: string; message: string }[];
  params?: Record<string, string | number>;
  /** The record as it is now, of a conflict. */
  current?: unknown;
}

/** A change that waits on this device until the server has taken it. */
export interface Waiting {
  /** Order of sending. */
  id: number;
  /** Goes along as `Idempotency-Key`: sent twice it happens once. */
  key: string;
  /** Account and centre: only that person's session sends it. */
  owner: string;
  /** Name of the operation («consultation.record»). */
  operation: string;
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/api/v1`. */
  path: string;
  body: unknown;
  /** The version that the person saw, for records that many edit. */
  ifMatch: number | null;
  /** What it is, for the list («Ліцей № 2, 15 хв»). */
  label: string;
  /** What was said, in words by field, for when somebody else has said otherwise; absent of older entries. */
  said?: Said;
  keptAt: string;
  /** Why the server refused it; then it waits for the person, and the others pass. */
  problem: SendProblem | null;
}

interface Boxes extends DBSchema {
  waiting: { key: number; value: Waiting };
}

let opened: Promise<IDBPDatabase<Boxes>> | null = null;

function database(): Promise<IDBPDatabase<Boxes>> {
  opened ??= openDB<Boxes>('kabinet-outbox', 1, {
    upgrade: (db) => {
      db.createObjectStore('waiting', { keyPath: 'id', autoIncrement: true });
    },
  });
  return opened;
}

/** Everything on the device in the order of sending, of all who use it. */
export async function waitingEntries(): Promise<Waiting[]> {
  return (await database()).getAll('waiting');
}

export async function addWaiting(entry: Omit<Waiting, 'id'>): Promise<number> {
  // The store gives the id.
  const id = await (await database()).add('waiting', entry as Waiting);
  tell();
  return id;
}

export async function putWaiting(entry: Waiting): Promise<void> {
  await (await database()).put('waiting', entry);
  tell();
}

export async function getWaiting(id: number): Promise<Waiting | undefined> {
  return (await database()).get('waiting', id);
}

export async function removeWaiting(id: number): Promise<void> {
  await (await database()).delete('waiting', id);
  tell();
}

const listeners = new Set<() => void>();
let channel: BroadcastChannel | null = null;

/** Hears of every change of the outbox, also those of other tabs. @returns stops listening. */
export function watchOutbox(listener: () => void): () => void {
  channel ??= new BroadcastChannel('kabinet-outbox');
  channel.onmessage = () => {
    for (const hear of listeners) hear();
  };
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(): void {
  for (const hear of listeners) hear();
  channel?.postMessage('changed');
}
