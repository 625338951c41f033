import { z } from 'zod';
import { notFound } from '#platform/errors.ts';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { findPeople } from '../people/read-people.ts';
import { assignmentPermissions } from '../permissions/assignments.ts';
import { foretell } from './consequences.ts';
import {
  applied,
  type Planned,
  planCreation,
  planEnd,
  planMove,
  planSubstitution,
} from './plan-changes.ts';
import { readAssignments } from './read-assignments.ts';
import { type AssignmentRow, createInput, endInput, moveInput, substituteInput } from './schema.ts';

const input = z.object({
  act: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('create'), input: createInput }),
    z.object({ kind: z.literal('end'), input: endInput }),
    z.object({ kind: z.literal('move'), input: moveInput }),
    z.object({ kind: z.literal('substitute'), input: substituteInput }),
  ]),
});

/** An act as it is asked about. */
export type PreviewedAct = z.input<typeof input>['act'];

const preview = z.object({
  changed: z.number().int(),
  already: z.number().int(),
  /** Open tasks that would go from one to another with it. */
  moves: z.array(
    z.object({
      from: z.string().nullable(),
      to: z.string().nullable(),
      /** They stay with others who have them already. */
      toOthers: z.boolean(),
      tasks: z.number().int(),
      items: z.number().int(),
    }),
  ),
});
export type ActPreview = z.output<typeof preview>;

/** What an act with assignments would do, down to the tasks of plans that would move. */
export const previewAct = defineQuery({
  name: 'assignment.preview',
  summary: 'What an act with assignments would change and which open tasks would move with it.',
  permission: 'assignment.read',
  rule: assignmentPermissions['assignment.read'],
  input,
  output: preview,
  run: readPreview,
});

async function readPreview(
  scope: Scope<'assignment.read'>,
  { act }: z.output<typeof input>,
): Promise<ActPreview> {
  const before = await readAssignments(scope);
  const { changes, already } = planned(before, act);
  const after = applied(before, changes);
  const moves = await foretell(scope, { before, after });
  const people = await findPeople(
    scope,
    moves.flatMap(({ fromId, toId }) => [fromId, toId].filter((id) => id !== null)),
  );
  const nameOf = (id: string | null) => (id && people.get(id)?.shortName) || null;
  return {
    changed: changes.length,
    already,
    moves: moves.map(({ fromId, toId, toOthers, tasks, items }) => ({
      from: nameOf(fromId),
      to: nameOf(toId),
      toOthers,
      tasks,
      items,
    })),
  };
}

function planned(rows: readonly AssignmentRow[], act: z.output<typeof input>['act']): Planned {
  const chosen = (ids: readonly string[]) => {
    const found = rows.filter(({ id }) => ids.includes(id));
    if (found.length < new Set(ids).size) throw notFound();
    return found;
  };
  switch (act.kind) {
    case 'create':
      return planCreation(rows, act.input);
    case 'end':
      return planEnd(rows, chosen(act.input.ids), act.input.until);
    case 'move':
      return planMove(rows, chosen(act.input.ids), act.input);
    case 'substitute':
      return planSubstitution(rows, act.input);
  }
}
