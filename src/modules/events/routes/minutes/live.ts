import { read } from '#platform/pages/door.ts';
import { readMinutes } from '../../minutes/read-minutes.ts';
import type { PointReply } from '../../ui/minutes/point-values.ts';
import type { LiveVersions } from '../../ui/minutes/use-live-minutes.ts';
import type { Route } from './+types/live';
import { savePoint } from './minutes-actions.ts';

/** Which versions of a draft there are now: what others have written is seen by them. Null once it is a draft no more. */
export async function loader(args: Route.LoaderArgs): Promise<Response> {
  const { minutes } = await read(args, readMinutes, { eventId: args.params.eventId });
  const now: LiveVersions | null =
    minutes?.state === 'draft'
      ? {
          minutes: minutes.version,
          points: Object.fromEntries(minutes.points.map(({ id, version }) => [id, version])),
        }
      : null;
  return Response.json(now, { headers: { 'Cache-Control': 'no-store' } });
}

/** Saves a point while it is written, beside the router's own forms. */
export async function action(args: Route.ActionArgs): Promise<Response> {
  const reply: PointReply = await savePoint(args, await args.request.formData());
  return Response.json(reply);
}
