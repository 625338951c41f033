import type { Actor, Grant, Role } from '#platform/access/actor.ts';

const readers: readonly Role[] = [
  'administrator',
  'director',
  'methodist',
  'department',
  'ministry',
  'observer',
];
const workers: readonly Role[] = ['administrator', 'director', 'methodist'];
const heads: readonly Role[] = ['administrator', 'director'];

/** The object that a methodist's right depends on: whose task it is. */
export interface OwnedTask {
  personIds: readonly string[];
}

const ownTask = (actor: Actor, task: OwnedTask, { role }: Grant): boolean =>
  heads.some((head) => head === role) ||
  (actor.personId !== null && task.personIds.includes(actor.personId));

/** Who may what with plans and tasks. The key is the operation's name, or «plan.read» for every read. */
export const planPermissions = {
  'plan.read': { roles: readers },
  'plan.create': { roles: workers },
  'plan.update': { roles: workers },
  'plan.remove': { roles: heads },
  'plan.check': { roles: workers },
  'plan.submit': { roles: workers },
  'plan.return': { roles: heads },
  'plan.approve': { roles: heads },
  'plan.enforce': { roles: heads },
  'plan.close': { roles: heads },
  'plan.roll': { roles: workers },
  'plan.import.start': { roles: workers },
  'plan.import.map': { roles: workers },
  'plan.import.correct': { roles: workers },
  'plan.import.accept': { roles: workers },
  'plan.import.discard': { roles: workers },
  'plan.reread.apply': { roles: workers },
  'plan.chapter.add': { roles: workers },
  'plan.chapter.update': { roles: workers },
  'plan.chapter.move': { roles: workers },
  'plan.chapter.remove': { roles: workers },
  'plan.item.add': { roles: workers },
  'plan.item.update': { roles: workers },
  'plan.item.move': { roles: workers },
  'plan.item.remove': { roles: workers },
  'plan.item.restore': { roles: workers },
  'plan.renumber': { roles: workers },
  'plan.date.add': { roles: workers },
  'plan.date.remove': { roles: workers },
  'plan.role.resolve': { roles: heads },
  'plan.handover': { roles: heads },
  'plan.finding.mute': { roles: workers },
  'plan.finding.unmute': { roles: workers },
  /** Only the program itself reminds. */
  'plan.remind': {
    roles: ['administrator'],
    internal: true,
    when: (actor: Actor) => actor.kind === 'system',
  },
  'plan.report.note': { roles: workers },
  /** The own calendar: also of those who read no plans, it holds their events and visits. */
  'plan.feed.renew': { roles: 'everyone' },
  'task.close': { roles: workers, when: ownTask },
  'task.reopen': { roles: workers, when: ownTask },
  'task.assign': { roles: heads },
  'task.evidence.add': { roles: workers, when: ownTask },
  'task.evidence.remove': { roles: workers, when: ownTask },
} as const;
