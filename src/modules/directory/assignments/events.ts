import type { AssignmentRow } from './schema.ts';

declare module '#platform/operation/events.ts' {
  interface DomainEvents {
    /** Who looks after what changed, by one act: rows before and after, null where there is none. */
    'assignment.changed': {
      changes: readonly { before: AssignmentRow | null; after: AssignmentRow | null }[];
    };
  }
}
