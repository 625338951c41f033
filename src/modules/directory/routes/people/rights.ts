import type { Actor } from '#platform/access/actor.ts';
import { holds } from '#platform/access/permission.ts';
import { peoplePermissions } from '../../permissions/people.ts';
import { personalDataPermissions } from '../../permissions/personal-data.ts';
import { reservePermissions } from '../../permissions/reserve.ts';

/** What the pages about people offer to whom; the operations check it again, on each person. */
export function peopleRights(actor: Actor) {
  const may = (name: keyof typeof peoplePermissions) => holds(actor, name, peoplePermissions[name]);
  return {
    read: may('person.read'),
    add: may('person.create'),
    change: may('person.update'),
    merge: may('person.merge'),
    seeReserve: holds(actor, 'reserve.read', reservePermissions['reserve.read']),
    seeRetention: holds(actor, 'retention.read', personalDataPermissions['retention.read']),
    seeViews: holds(actor, 'person.read-views', personalDataPermissions['person.read-views']),
    exportData: holds(actor, 'person.export-data', personalDataPermissions['person.export-data']),
    seeProposals: holds(actor, 'proposal.read', personalDataPermissions['proposal.read']),
  };
}
