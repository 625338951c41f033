import type { JsonSchema } from './json-schema.ts';
import type { Parameter } from './open-api.ts';

/** What holds for every request; Markdown. */
export const introduction = `The same operations and reads that the pages use.

**Who asks.** \`Authorization: Bearer …\` with a personal token, which acts with its owner's rights, limited to its permissions; or the session cookie of the pages.

**Lists** give one page: \`{rows, total, page, size}\`. \`page\` counts from 1, \`size\` is 50 unless told and at most 200, \`total\` is the number of all rows that the filters leave. \`sort\` names a column, with \`-\` in front for the other direction; \`q\` searches. A parameter that a list does not know is refused.

**Changes** take and give JSON. A record that many people edit has a \`version\`, also sent as \`ETag: "3"\`. To change it, send \`If-Match: "3"\`: when somebody was faster, the reply is 409 with the record as it is now (\`current\`) and what you sent (\`sent\`). \`If-Match: *\` overwrites any version; without the header the change is refused (428).

**Repeating** a change that may have arrived is safe with the header \`Idempotency-Key\`: the same key gives the first outcome again.

**Problems** are \`application/problem+json\` (RFC 9457), with \`code\`, \`reason\` and \`fields\` for programs, \`title\` and \`detail\` for people in the language of \`Accept-Language\` (uk, ru, en). A record of another centre is answered exactly as one that does not exist.`;

export const ifMatchHeader: Parameter = {
  name: 'If-Match',
  in: 'header',
  required: true,
  description: 'The version that the change was made from, in quotes; * for any.',
  schema: { type: 'string', examples: ['"3"', '*'] },
};

export const idempotencyKeyHeader: Parameter = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'Makes repeating safe: the same key gives the first outcome again.',
  schema: { type: 'string', maxLength: 200 },
};

export const problemSchema: JsonSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'requestId'],
  properties: {
    type: { type: 'string', format: 'uri-reference' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string' },
    reason: { type: 'string' },
    requestId: { type: 'string' },
    fields: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'code', 'message'],
        properties: {
          path: { type: 'string' },
          code: { type: 'string' },
          message: { type: 'string' },
        },
      },
    },
    current: { description: 'The record as it is now.' },
    sent: { description: 'What was sent.' },
  },
};

/** What can go wrong, by status; the code stands in the reply. */
export const problems: Record<number, { codes: string[]; description: string }> = {
  400: { codes: ['malformed'], description: 'The request can not be read.' },
  401: { codes: ['unauthenticated'], description: 'Nobody is signed in, or the token has ended.' },
  403: { codes: ['forbidden'], description: 'The role or the token does not allow it.' },
  404: { codes: ['not-found'], description: 'There is no such record in the centre.' },
  405: { codes: ['method-not-allowed'], description: 'The address takes other methods (Allow).' },
  409: {
    codes: ['conflict', 'refused'],
    description: 'Somebody was faster (conflict), or a rule says no (refused, with a reason).',
  },
  413: { codes: ['too-large'], description: 'The body or a file is too large.' },
  415: { codes: ['unsupported-media-type'], description: 'The body has to be JSON.' },
  422: { codes: ['invalid'], description: 'Fields are wrong; each is named.' },
  428: { codes: ['precondition-required'], description: 'If-Match is missing.' },
  429: { codes: ['too-many-requests'], description: 'Too many attempts; see Retry-After.' },
  500: { codes: ['internal'], description: 'A defect; give the request id to the administrator.' },
  503: { codes: ['unavailable'], description: 'A service that is needed does not answer.' },
};

export const problemResponses = Object.fromEntries(
  Object.entries(problems).map(([status, { description }]) => [
    status,
    {
      description,
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  ]),
);
