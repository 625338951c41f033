/** The role that serves people: no superuser, no bypass of row-level security. Created by the first migration. */
export const APP_ROLE = 'kabinet_app';

/**
 * The address with which the program's pool connects: signs in as the owner of the address and at once takes
 * the role `kabinet_app`, for every connection and before the first statement.
 * @param url the owner's address, `postgres://…`, possibly without a host (`?host=/socket/folder`)
 */
export function appConnectionString(url: string): string {
  const [base = '', query = ''] = url.split('?', 2);
  const params = new URLSearchParams(query);
  params.set('options', [params.get('options'), `-c role=${APP_ROLE}`].filter(Boolean).join(' '));
  return `${base}?${encodeQuery(params)}`;
}

/** The same server and sign-in, another database of it. */
export function withDatabase(url: string, database: string): string {
  const [base = '', query] = url.split('?', 2);
  const renamed = `${base.replace(/^([a-z]+:\/\/[^/]*)(\/.*)?$/, '$1')}/${encodeURIComponent(database)}`;
  return query === undefined ? renamed : `${renamed}?${query}`;
}

/** `+` for a space is not understood by every reader of such addresses, `%20` is. */
function encodeQuery(params: URLSearchParams): string {
  return params.toString().replaceAll('+', '%20');
}
