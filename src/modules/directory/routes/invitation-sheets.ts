import { paperFile } from '#platform/documents/render/paper-file.ts';
import { sendFile } from '#platform/files/send-file.ts';
import { runOperation } from '#platform/operation/run.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { actorOf, errorPage } from '#platform/pages/door.ts';
import { invitationSheets } from '../invitations/invitation-sheets.ts';
import { renewInvitations } from '../operations/invitations/renew-invitations.ts';
import type { Route } from './+types/invitation-sheets';

/** Gives the chosen invitations new links and hands them out as sheets to be printed. */
export async function action(args: Route.ActionArgs) {
  const { kernel, identity, locale } = callerOf(args);
  const actor = actorOf(args);
  const ids = (await args.request.formData()).getAll('invitation').map(String);
  const centre = identity?.memberships.find(({ centreId }) => centreId === actor.centreId);
  try {
    const renewed = await runOperation(kernel, actor, renewInvitations, { ids, delivery: 'link' });
    const sheets = renewed.flatMap((one) => (one.link ? [{ ...one, link: one.link }] : []));
    const paper = invitationSheets(sheets, {
      centre: centre?.centreName ?? '',
      pack: centre?.pack ?? '',
      timeZone: centre?.timeZone ?? 'Europe/Kyiv',
      locale,
    });
    return sendFile(await paperFile(paper.title, paper, 'pdf'));
  } catch (error) {
    throw errorPage(error);
  }
}
