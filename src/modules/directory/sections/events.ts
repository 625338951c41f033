/** What other modules may hear of, in the transaction in which it happens. */
declare module '#platform/operation/events.ts' {
  interface DomainEvents {
    /** Who leads or looks after a section changed: from whom, to whom, on which days. */
    'section.leaders-changed': { changes: readonly LeaderChange[] };
  }
}

/** A head or a curator of a section between two days. */
export interface SectionLeader {
  id: string;
  sectionId: string;
  kind: string;
  directionId: string | null;
  organisationId: string | null;
  personId: string;
  role: 'head' | 'curator';
  since: string;
  until: string | null;
}

/** One membership before and after; null where it was not, or is no more. */
export interface LeaderChange {
  before: SectionLeader | null;
  after: SectionLeader | null;
}
