/** What can go wrong, told apart by code; the interface and the API have a sentence for each. */
export type ErrorCode =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'refused'
  | 'too-many-requests'
  | 'too-large'
  | 'unavailable';

const statusOf: Record<ErrorCode, number> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  refused: 409,
  'too-many-requests': 429,
  'too-large': 413,
  unavailable: 503,
};

export interface ErrorDetails {
  /** Names the sentence shown to the person: `plan.approval-without-date`. */
  reason?: string;
  /** Fills the sentence. */
  params?: Record<string, string | number>;
  /** Fields with what is wrong with each, by dotted path. */
  fields?: FieldProblem[];
  /** On a conflict: the record as it is now, so that both versions can be shown. */
  current?: unknown;
  /** Seconds until it makes sense to try again. */
  retryAfter?: number;
}

export interface FieldProblem {
  path: string;
  code: string;
  message: string;
  /** What was typed, where the sentence repeats it. */
  given?: string;
}

/** An expected failure. Anything else that is thrown is a defect and is logged as one. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
  constructor(code: ErrorCode, details: ErrorDetails = {}) {
    super(details.reason ? `${code}: ${details.reason}` : code);
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }
  get status(): number {
    return statusOf[this.code];
  }
}

/** A refusal that the person can act on; `reason` names its sentence («plan.approval-without-date»). */
export function refuse(reason: string, params?: Record<string, string | number>): AppError {
  return new AppError('refused', { reason, params });
}

/** Absent and foreign rows are not told apart. */
export function notFound(): AppError {
  return new AppError('not-found');
}

/** What the caller may not; which permission is missing is told, so that they can ask for it. */
export function forbidden(permission: string): AppError {
  return new AppError('forbidden', { params: { permission } });
}

/**
 * What can't be an id in an address names nothing that is there.
 *
 * @param inAddress whether a field stands in the address
 * @returns «not found» for a mistake in the address; any other error as it is.
 */
export function hideBadIds(error: unknown, inAddress: (field: string) => boolean): unknown {
  if (!(error instanceof AppError) || error.code !== 'invalid') return error;
  return error.details.fields?.some(({ path }) => inAddress(path)) ? notFound() : error;
}
