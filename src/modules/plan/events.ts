/** What other modules may hear of, in the transaction in which it happens. */
declare module '#platform/operation/events.ts' {
  interface DomainEvents {
    /** A plan came into being, with its items and tasks. */
    'plan.accepted': { planId: string };
    /** A plan reached a state («approved», «in_force» …). */
    'plan.state-changed': { planId: string; from: string; to: string };
    /** A task ended: done, partly, moved or not done. */
    'task.closed': { taskId: string; itemId: string; planId: string; state: string };
    'task.reopened': { taskId: string; itemId: string; planId: string };
  }
}

export {};
