import type { Actor } from '#platform/access/actor.ts';
import { holds } from '#platform/access/permission.ts';
import { consultationPermissions } from '../../consultations/permissions.ts';

/** What the pages of consultations offer to whom; the operations check it again. */
export function rightsOf(actor: Actor) {
  const may = (name: keyof typeof consultationPermissions) =>
    holds(actor, name, consultationPermissions[name]);
  return {
    /** Who was consulted; everybody else who comes here sees figures. */
    readLog: may('consultation.read'),
    record: may('consultation.record'),
    answer: may('consultation.request.answer'),
    changeTopics: may('consultation.topic.update'),
  };
}
