import { z } from 'zod';
import { day } from '../sections/schema.ts';

/** One row of the table: who looks after which institution in which direction, from day to day. */
export interface AssignmentRow {
  id: string;
  personId: string;
  /** Null for all institutions. */
  organisationId: string | null;
  /** Null for all directions. */
  directionId: string | null;
  since: string;
  until: string | null;
  orderNumber: string;
  orderOn: string | null;
  /** The assignment that this one stands in for. */
  substitutes: string | null;
  reason: string;
  version: number;
}

/** A row that is not there yet has no id. */
export type NewAssignment = Omit<AssignmentRow, 'id' | 'version'>;

/** One row before and after an act; null where it was not, or is no more. */
export interface AssignmentChange {
  before: AssignmentRow | null;
  after: AssignmentRow | NewAssignment | null;
}

/** By which order something is done, and why. */
export const order = {
  orderNumber: z.string().trim().max(60).default(''),
  orderOn: day.nullable().default(null),
  reason: z.string().trim().max(500).default(''),
};

export interface Order {
  orderNumber: string;
  orderOn: string | null;
  reason: string;
}

export const createInput = z
  .object({
    personId: z.uuid(),
    /** Every one of them in every direction; none for all institutions. */
    organisationIds: z.array(z.uuid()).max(500).default([]),
    directionIds: z.array(z.uuid()).max(100).default([]),
    since: day,
    until: day.nullable().default(null),
    ...order,
  })
  .refine(({ since, until }) => until === null || since <= until, {
    path: ['until'],
    params: { code: 'period-order' },
  })
  .refine(({ organisationIds, directionIds }) => organisationIds.length + directionIds.length > 0, {
    path: ['organisationIds'],
    params: { code: 'required' },
  });

const ids = z.array(z.uuid()).min(1).max(1000);

export const endInput = z.object({ ids, until: day, ...order });

/** Who takes over, and the first day of it. */
export const moveInput = z.object({ ids, toPersonId: z.uuid(), on: day, ...order });

export const substituteInput = z
  .object({
    /** Who is away. */
    personId: z.uuid(),
    toPersonId: z.uuid(),
    since: day,
    until: day,
    /** These of the person's assignments only. */
    ids: ids.optional(),
    ...order,
  })
  .refine(({ since, until }) => since <= until, {
    path: ['until'],
    params: { code: 'period-order' },
  });

export const removeInput = z.object({ ids });

export const actKinds = ['created', 'changed', 'ended', 'moved', 'substituted', 'removed'] as const;
export type ActKind = (typeof actKinds)[number];
