import autocannon from 'autocannon';

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
  p50: number;
  /** Autocannon knows no 95th: this one is stricter. */
  p97: number;
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
  const result = await autocannon(options);
  return {
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p97: result.latency.p97_5,
    p99: result.latency.p99,
    failures: result.non2xx + result.errors + result.timeouts,
  };
}
