import { holds } from '#platform/access/permission.ts';
import type { PageArgs } from '#platform/pages/caller.ts';
import { actorOf } from '#platform/pages/door.ts';
import { centrePermissions } from '../../permissions/centres.ts';

/** What the pages between centres offer to whom; the operations check it again. */
export function centreRights(args: PageArgs) {
  const actor = actorOf(args);
  const may = (name: keyof typeof centrePermissions) => holds(actor, name, centrePermissions[name]);
  return {
    seeLinks: may('centre-link.read'),
    changeLinks: may('centre-link.answer'),
    setKind: may('centre.set-kind'),
    share: may('share.propose'),
    seeFigures: may('aggregate.read'),
  };
}
