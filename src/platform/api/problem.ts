import { AppError, type ErrorDetails } from '../errors.ts';
import type { Locale } from '../i18n/locales.ts';
import { explainCode, explainField, explainReason } from './explain.ts';

/** What goes wrong with a request before any operation sees it. */
export type RequestCode =
  | 'malformed'
  | 'method-not-allowed'
  | 'unsupported-media-type'
  | 'precondition-required';

const requestStatus: Record<RequestCode, number> = {
  malformed: 400,
  'method-not-allowed': 405,
  'unsupported-media-type': 415,
  'precondition-required': 428,
};

export class RequestError extends Error {
  readonly code: RequestCode;
  readonly reason: string | undefined;
  constructor(code: RequestCode, reason?: string) {
    super(reason ? `${code}: ${reason}` : code);
    this.name = 'RequestError';
    this.code = code;
    this.reason = reason;
  }
}

/** RFC 9457, with what the program knows beside it. */
export interface Problem {
  /** An address on the API's own page that tells of the problem. */
  type: string;
  title: string;
  status: number;
  detail?: string;
  code: string;
  reason?: string;
  requestId: string;
  fields?: { path: string; code: string; message: string }[];
  /** On a conflict: the record as it is now, and what was sent. */
  current?: unknown;
  sent?: unknown;
}

/** Words a failure in the caller's language; what is not an expected failure says nothing of itself. */
export function problemOf(error: unknown, locale: Locale, requestId: string): Problem {
  const { code, status, details } = factsOf(error);
  const detail = explainReason(locale, details.reason, details.params);
  return {
    type: `/api/v1/#problem-${code}`,
    title: explainCode(locale, code),
    status,
    ...(detail ? { detail } : {}),
    code,
    ...(details.reason ? { reason: details.reason } : {}),
    requestId,
    ...(details.fields
      ? {
          fields: details.fields.map((field) => ({
            path: field.path,
            code: field.code,
            message: explainField(locale, field),
          })),
        }
      : {}),
    ...(details.current === undefined ? {} : { current: details.current }),
  };
}

function factsOf(error: unknown): { code: string; status: number; details: ErrorDetails } {
  if (error instanceof AppError)
    return { code: error.code, status: error.status, details: error.details };
  if (error instanceof RequestError)
    return {
      code: error.code,
      status: requestStatus[error.code],
      details: { reason: error.reason },
    };
  return { code: 'internal', status: 500, details: {} };
}

/** The problem as a reply. */
export function problemReply(problem: Problem, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Cache-Control': 'no-store',
      ...(problem.status === 401 ? { 'WWW-Authenticate': 'Bearer realm="kabinet"' } : {}),
      ...headers,
    },
  });
}
