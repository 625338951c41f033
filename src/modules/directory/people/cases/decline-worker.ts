import { parentPort } from 'node:worker_threads';
import { type DeclineRequest, declineName } from './decline.ts';

/** Declines names in a thread of its own: what it loads and its first guess take more than a second. */
parentPort?.on('message', ({ id, ...request }: DeclineRequest & { id: number }) => {
  parentPort?.postMessage({ id, cases: declineName(request) });
});
