import worker from '../offline/service-worker.js?raw';

/** The script that opens the workspace without a network; it stands above all pages. */
export function loader() {
  return new Response(worker, {
    headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' },
  });
}
