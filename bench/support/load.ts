import autocannon from 'autocannon';
import { percentiles } from './latency.ts';

export interface Load {
  url: string;
  connections: number;
  headers?: Record<string, string>;
  method?: 'GET' | 'PATCH';
  /** Path and body of the next request, for writes. */
  next?: () => { path: string; body: string };
  seconds?: number;
}

export interface LoadResult {
  perSecond: number;
  /** Milliseconds under which so many of a hundred replies stay. */
  p50: number;
  p95: number;
  p99: number;
  /** Replies that are not 2xx, and connections that failed. */
  failures: number;
}

/** Sends requests as fast as they are answered, for some seconds, after two of warming up. */
export async function load({
  url,
  connections,
  headers = {},
  method = 'GET',
  next,
  seconds = 6,
}: Load): Promise<LoadResult> {
  const options: autocannon.Options = {
    url,
    connections,
    duration: seconds,
    method,
    headers,
    ...(next
      ? {
          requests: [
            {
              setupRequest: (request) => {
                const { path, body } = next();
                return { ...request, path, body };
              },
            },
          ],
        }
      : {}),
  };
  await autocannon({ ...options, duration: 2 });
  // Its own table of times knows no 95th.
  const took: number[] = [];
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const run = autocannon(options, (error, ended) => (error ? reject(error) : resolve(ended)));
    run.on('response', (_client, _status, _bytes, milliseconds) => void took.push(milliseconds));
  });
  const at = percentiles(took);
  return {
    perSecond: result.requests.average,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    failures: result.non2xx + result.errors + result.timeouts,
  };
}
