import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { operations, queries } from '#app/registry.ts';
import { namespaces } from '#app/words/namespaces.ts';
import type { Actor } from '#platform/access/actor.ts';
import { createApi } from '#platform/api/create-api.ts';
import { forgetRequests } from '#platform/api/forget-requests.ts';
import { loadWords } from '#platform/i18n/translator.ts';
import { defineOperation, nothingToLoad } from '#platform/operation/define.ts';
import { acceptedPlan } from '../support/accepted-plan.ts';
import { testCentre, testKernel, testUser } from '../support/kernel.ts';

const kernel = await testKernel();
await loadWords(namespaces);
const actors = new Map<string, Actor>();

const crash = defineOperation({
  name: 'test.crash',
  summary: 'Fails by a defect.',
  input: z.object({}),
  permission: { roles: ['director'] },
  load: nothingToLoad,
  run: async () => {
    throw new Error('secret of the inside');
  },
  http: { method: 'post', path: '/test-crash' },
});

const api = createApi({
  operations: [...operations, crash] as never,
  queries: queries as never,
  kernel,
  identify: async (request) => actors.get(request.headers.get('authorization') ?? '') ?? null,
});

interface Call {
  as?: string;
  method?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

async function call(path: string, { as = 'director', method, body, headers = {} }: Call = {}) {
  const response = await api.request(`/api/v1${path}`, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      authorization: as,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const json =
    /json/.test(response.headers.get('content-type') ?? '') && text ? JSON.parse(text) : null;
  return { status: response.status, headers: response.headers, json, text };
}

beforeAll(async () => {
  const centre = await testCentre(kernel.db);
  const foreign = await testCentre(kernel.db);
  actors.set('director', await testUser(kernel, centre, 'director'));
  actors.set('observer', await testUser(kernel, centre, 'observer'));
  actors.set('stranger', await testUser(kernel, foreign, 'director'));
  actors.set('token', { ...actors.get('director')!, kind: 'token', scopes: ['person.read'] });
});

let made = 0;
async function newPerson(as = 'director') {
  made += 1;
  const { json } = await call('/people', {
    as,
    body: { familyName: `Вербова-${made}`, givenName: 'Ірина' },
  });
  return json as { id: string; shortName: string; version: number };
}

describe('files', () => {
  it('are the reply itself, under their names, and described as what they are', async () => {
    const planId = await acceptedPlan(kernel, actors.get('director') as Actor);
    const { status, headers } = await call(`/plans/${planId}/export?format=xlsx`);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('spreadsheetml');
    expect(decodeURIComponent(headers.get('content-disposition') ?? '')).toContain(
      "filename*=UTF-8''ПЛАН РОБОТИ методичного кабінету Заріччя на 2026 рік.xlsx",
    );
    expect((await call(`/plans/${planId}/export?format=exe`)).status).toBe(422);
    expect((await call(`/plans/${planId}/export`, { as: 'stranger' })).status).toBe(404);
    const { json } = await call('/openapi.json');
    expect(Object.keys(json.paths['/plans/{planId}/export'].get.responses[200].content)).toContain(
      'application/pdf',
    );
  });
});

describe('reading', () => {
  it('gives pages with an honest total, sorted and filtered', async () => {
    for (const name of ['Калинова', 'Кленова', 'Кедрова'])
      await call('/people', { body: { familyName: name, post: 'лаборант' } });
    const { status, json } = await call('/staff?post=лаборант&sort=-name&size=2');
    expect(status).toBe(200);
    expect(json).toMatchObject({ total: 3, page: 1, size: 2 });
    expect(json.rows.map((row: { familyName: string }) => row.familyName)).toEqual([
      'Кленова',
      'Кедрова',
    ]);
    const second = await call('/staff?post=лаборант&sort=-name&size=2&page=2');
    expect(second.json.rows).toHaveLength(1);
    expect(second.json.total).toBe(3);
    const beyond = await call('/staff?post=лаборант&size=2&page=9');
    expect(beyond.json).toMatchObject({ rows: [], total: 3 });
  });

  it('takes what is searched for literally', async () => {
    await call('/partners', { body: { name: 'Фабрика «100% сукно»', kind: 'enterprise' } });
    await call('/partners', { body: { name: 'Фабрика ниток', kind: 'enterprise' } });
    expect((await call(`/partners?q=${encodeURIComponent('0% с')}`)).json.total).toBe(1);
    expect((await call(`/partners?q=${encodeURIComponent('%')}`)).json.total).toBe(1);
    expect((await call('/partners?q=_')).json.total).toBe(0);
  });

  it('tags one record with its version and a list with nothing', async () => {
    const { id } = await newPerson();
    const { headers, json } = await call(`/people/${id}`);
    expect(headers.get('etag')).toBe('"1"');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(json).toMatchObject({ id, version: 1, activeUntil: null });
    expect((await call('/people')).headers.get('etag')).toBeNull();
  });

  it('answers HEAD like GET without a body', async () => {
    const { status, headers, text } = await call('/centre', { method: 'HEAD' });
    expect([status, headers.get('etag'), text]).toEqual([200, '"1"', '']);
  });

  it.each([
    ['/people?sort=height', 'sort', 'unknown-sort'],
    ['/people?size=1000', 'size', 'too_big'],
    ['/people?page=x', 'page', 'invalid_type'],
    ['/people?stat=all', 'stat', 'unknown-field'],
    ['/people?state=gone', 'state', 'invalid_value'],
  ])('refuses %s', async (path, field, code) => {
    const { status, json } = await call(path);
    expect(status).toBe(422);
    expect(json.fields).toMatchObject([{ path: field, code }]);
  });
});

describe('changing', () => {
  it('creates, and gives the version to change from', async () => {
    const { status, json, headers } = await call('/people', {
      body: { familyName: 'Осикова', givenName: 'Тарас' },
    });
    expect(status).toBe(201);
    expect(headers.get('etag')).toBe('"1"');
    expect(json).toMatchObject({ shortName: 'Осикова Т.', version: 1 });
  });

  it('asks for the version, takes the right one, weak or strong, or any', async () => {
    const { id } = await newPerson();
    const change = (version: string | null, post: string) =>
      call(`/people/${id}`, {
        method: 'PATCH',
        body: { post },
        headers: version === null ? {} : { 'if-match': version },
      });
    const without = await change(null, 'а');
    expect([without.status, without.json.code]).toEqual([428, 'precondition-required']);
    expect((await change('3', 'а')).status).toBe(400);
    expect((await change('"1"', 'б')).headers.get('etag')).toBe('"2"');
    expect((await change('W/"2"', 'в')).status).toBe(200);
    expect((await change('*', 'г')).json.version).toBe(4);
  });

  it('answers a conflict with the record as it is and what was sent', async () => {
    const { id } = await newPerson();
    const headers = { 'if-match': '"1"' };
    await call(`/people/${id}`, { method: 'PATCH', body: { post: 'перша' }, headers });
    const { status, json } = await call(`/people/${id}`, {
      method: 'PATCH',
      body: { post: 'друга' },
      headers,
    });
    expect(status).toBe(409);
    expect(json).toMatchObject({
      code: 'conflict',
      current: { id, post: 'перша', version: 2 },
      sent: { post: 'друга' },
    });
    const archive = await call(`/people/${id}/archive`, { body: {}, headers });
    expect(archive.json.current).toMatchObject({ id, post: 'перша' });
    expect((await call(`/people/${id}`)).json.post).toBe('перша');
  });

  it('lets one of many writers of the same version through', async () => {
    const { id } = await newPerson();
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        call(`/people/${id}`, {
          method: 'PATCH',
          body: { post: `посада ${at}` },
          headers: { 'if-match': '"1"' },
        }),
      ),
    );
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(replies.filter(({ status }) => status === 409)).toHaveLength(19);
  });

  it('does a request once for its Idempotency-Key', async () => {
    const headers = { 'idempotency-key': 'visit-17' };
    const body = { familyName: 'Одиничний' };
    const replies = await Promise.all([1, 2, 3].map(() => call('/people', { body, headers })));
    expect(new Set(replies.map(({ json }) => json.id)).size).toBe(1);
    expect((await call('/people?q=Одиничний')).json.total).toBe(1);
    const other = await call('/people', { body: { familyName: 'Інший' }, headers });
    expect([other.status, other.json.reason]).toEqual([409, 'idempotency-mismatch']);
    const bad = await call('/people', { body, headers: { 'idempotency-key': 'x'.repeat(201) } });
    expect(bad.status).toBe(400);
  });
});

describe('problems', () => {
  it('says who to be, and whom it does not allow', async () => {
    const nobody = await call('/people', { as: 'nobody' });
    expect(nobody.status).toBe(401);
    expect(nobody.headers.get('www-authenticate')).toContain('Bearer');
    expect((await call('/people', { as: 'observer', body: { familyName: 'А' } })).status).toBe(403);
    expect((await call('/people', { as: 'token' })).status).toBe(200);
    expect((await call('/people', { as: 'token', body: { familyName: 'А' } })).status).toBe(403);
    expect((await call('/centre', { as: 'token' })).status).toBe(403);
  });

  it('answers a foreign record, an absent one and no id at all alike', async () => {
    const { id } = await newPerson('stranger');
    const absent = 'a0000000-0000-4000-8000-000000000000';
    const replies = await Promise.all([id, absent, 'x'].map((key) => call(`/people/${key}`)));
    const bodies = replies.map(({ status, json }) => ({ status, ...json, requestId: '' }));
    expect(bodies[0]).toMatchObject({ status: 404, code: 'not-found' });
    expect(bodies[1]).toEqual(bodies[0]);
    expect(bodies[2]).toEqual(bodies[0]);
    const change = { method: 'PATCH', body: { post: 'а' }, headers: { 'if-match': '*' } };
    expect((await call(`/people/${id}`, change)).status).toBe(404);
  });

  it.each([
    ['uk', 'Дію не виконано', 'короткий запис'],
    ['ru', 'Действие не выполнено', 'краткую запись'],
    ['en', 'Not done', 'short name'],
  ])('speaks %s', async (language, title, detail) => {
    const body = { familyName: 'Двійник' };
    const headers = { 'accept-language': language };
    await call('/people', { body });
    const { status, json, headers: got } = await call('/people', { body, headers });
    expect(status).toBe(409);
    expect(got.get('content-type')).toContain('application/problem+json');
    expect(json).toMatchObject({
      title,
      status: 409,
      code: 'refused',
      reason: 'directory.short-name-taken',
      type: '/api/v1/#problem-refused',
    });
    expect(json.detail).toContain(detail);
    expect(json.requestId).toBe(got.get('x-request-id'));
  });

  it('names the fields in the language of the caller', async () => {
    const { status, json } = await call('/people', {
      body: { email: 'не адреса', colour: 1 },
      headers: { 'accept-language': 'en' },
    });
    expect(status).toBe(422);
    expect(json.fields).toEqual([
      { path: 'colour', code: 'unknown-field', message: 'An unknown field.' },
    ]);
    const known = await call('/people', {
      body: { email: 'не адреса' },
      headers: { 'accept-language': 'en' },
    });
    expect(known.json.fields).toMatchObject([
      { path: 'familyName', code: 'required' },
      { path: 'email', code: 'invalid_format' },
    ]);
  });

  it('says nothing of a defect but the number of the request', async () => {
    const { status, json, text } = await call('/test-crash', { body: {} });
    expect([status, json.code]).toEqual([500, 'internal']);
    expect(text).not.toContain('secret');
  });

  it.each([
    ['not JSON', '{', 400, 'malformed'],
    ['a list', '[]', 400, 'malformed'],
    ['too long', `{"familyName":"${'a'.repeat(1024 * 1024)}"}`, 413, 'too-large'],
  ])('refuses a body that is %s', async (_, body, status, code) => {
    const reply = await call('/people', { body });
    expect([reply.status, reply.json.code]).toEqual([status, code]);
  });

  it('refuses what is no JSON by its type, also a form without fields', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const reply = await call('/people', { body: 'familyName=A', headers });
    expect([reply.status, reply.json.code]).toEqual([415, 'unsupported-media-type']);
    expect((await call('/people', { method: 'POST', headers })).status).toBe(415);
  });

  it('knows its addresses and their methods', async () => {
    expect((await call('/nothing')).json).toMatchObject({ status: 404, code: 'not-found' });
    const wrong = await call('/people', { method: 'PUT', body: {} });
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST, OPTIONS']);
    const options = await call('/people', { method: 'OPTIONS' });
    expect([options.status, options.headers.get('allow')]).toEqual([
      204,
      'GET, HEAD, POST, OPTIONS',
    ]);
  });
});

it('forgets old requests, so that a key can be used anew', async () => {
  const headers = { 'idempotency-key': 'old-1' };
  const first = await call('/people', { body: { familyName: 'Раніший' }, headers });
  kernel.setNow(new Date(Date.now() + 6 * 24 * 60 * 60 * 1000));
  await forgetRequests.run(kernel, actors.get('director')?.centreId ?? '');
  const repeated = await call('/people', { body: { familyName: 'Раніший' }, headers });
  expect(repeated.json).toEqual(first.json);
  kernel.setNow(new Date(Date.now() + 8 * 24 * 60 * 60 * 1000));
  await forgetRequests.run(kernel, actors.get('director')?.centreId ?? '');
  const later = await call('/people', { body: { familyName: 'Пізніший' }, headers });
  expect([later.status, later.json.shortName]).toEqual([201, 'Пізніший']);
  kernel.setNow(null);
});

describe('the document', () => {
  it('is OpenAPI 3.1 with every declared endpoint, and a page that shows them all', async () => {
    const { json } = await call('/openapi.json', { as: 'nobody' });
    expect(json.openapi).toBe('3.1.0');
    const described = Object.values(json.paths).flatMap((methods) =>
      Object.values(methods as Record<string, { operationId: string }>).map(
        ({ operationId }) => operationId,
      ),
    );
    const declared = [...operations, ...queries, crash]
      .filter(({ http }) => http)
      .map(({ name }) => name);
    expect(described.sort()).toEqual(declared.sort());
    const page = await call('/', { as: 'nobody' });
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    for (const name of declared) expect(page.text).toContain(`id="${name}"`);
    expect(page.text).not.toMatch(/(src|href)="https?:/);
  });

  it('describes what really comes', async () => {
    const { json } = await call('/openapi.json', { as: 'nobody' });
    const { id } = await newPerson();
    for (const [path, address] of [
      ['/people', '/people'],
      ['/people/{id}', `/people/${id}`],
      ['/centre', '/centre'],
      ['/members', '/members'],
      ['/invitations', '/invitations'],
      ['/tokens', '/tokens'],
      ['/audit', '/audit'],
    ] as const) {
      const described = json.paths[path].get.responses['200'].content['application/json'].schema;
      const reply = await call(address);
      expect(z.fromJSONSchema(described).safeParse(reply.json).error, path).toBeUndefined();
    }
  });

  it('has no reference that leads nowhere', async () => {
    const { json, text } = await call('/openapi.json', { as: 'nobody' });
    const references = [...text.matchAll(/"\$ref":"#\/components\/(\w+)\/([^"]+)"/g)];
    expect(references.length).toBeGreaterThan(100);
    for (const [, kind = '', name = ''] of references)
      expect(json.components[kind]).toHaveProperty([name]);
    expect(text).not.toContain('#/$defs');
  });

  it('describes parameters, body and precondition of a change', async () => {
    const { json } = await call('/openapi.json', { as: 'nobody' });
    const update = json.paths['/people/{id}'].patch;
    expect(
      update.parameters.map((p: { name: string; required: boolean }) => [p.name, p.required]),
    ).toEqual([
      ['id', true],
      ['If-Match', true],
      ['Idempotency-Key', false],
    ]);
    const { properties } = update.requestBody.content['application/json'].schema;
    expect(Object.keys(properties)).not.toContain('id');
    expect(properties.email.anyOf).toHaveLength(2);
    expect(Object.keys(update.responses)).toEqual(
      expect.arrayContaining(['200', '404', '409', '422', '428']),
    );
  });
});
