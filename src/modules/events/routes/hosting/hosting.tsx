import { redirect } from 'react-router';
import { act, type Outcome, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';
import { peopleTyped, unclear } from '../../agenda/people-typed.ts';
import { listLinkPatterns } from '../../hosting/links/read-patterns.ts';
import { readHosting } from '../../hosting/read-hosting.ts';
import {
  addDuty,
  fillDuties,
  removeDuty,
  tickDuty,
} from '../../operations/hosting/write-checklist.ts';
import { updateEvent } from '../../operations/planning/update-event.ts';
import { eventChoices } from '../../planning/choices.ts';
import { readEvent } from '../../planning/read-event.ts';
import { Checklist } from '../../ui/hosting/Checklist.tsx';
import { HostChoice } from '../../ui/hosting/HostChoice.tsx';
import events from '../../ui/planning/events.module.css';
import type { Route } from './+types/hosting';
import { linkFrom } from './link-from.ts';

export async function loader(args: Route.LoaderArgs) {
  const { eventId } = args.params;
  const hosting = await read(args, readHosting, { eventId });
  const { kinds } = await read(args, eventChoices, {});
  const event = await read(args, readEvent, { eventId });
  const { patterns } = event.may.update ? await read(args, listLinkPatterns, {}) : { patterns: [] };
  return { hosting, kinds, patterns, event };
}

export async function action(args: Route.ActionArgs): Promise<Outcome<unknown> | Response> {
  const form = await args.request.formData();
  const outcome = await hostingAct(args, form);
  return outcome.ok ? redirect(`/events/${args.params.eventId}/hosting`) : outcome;
}

async function hostingAct(args: Route.ActionArgs, form: FormData): Promise<Outcome<unknown>> {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const { eventId } = args.params;
  const ifMatch = Number(text('version')) || undefined;
  switch (text('intent')) {
    case 'choose':
      return act(
        args,
        updateEvent,
        {
          eventId,
          format: (text('format') || null) as 'online' | null,
          place: text('place'),
          room: text('room'),
          videoUrl: await linkFrom(args, form, text('startsOn')),
        },
        { ifMatch },
      );
    case 'fill':
      return act(args, fillDuties, { eventId });
    case 'tick':
      return act(
        args,
        tickDuty,
        { dutyId: text('dutyId'), done: text('done') === 'yes' },
        { ifMatch },
      );
    case 'remove':
      return act(args, removeDuty, { dutyId: text('dutyId') }, { ifMatch });
    default: {
      const person = text('person');
      const found = person ? (await peopleTyped(args, [person], []))(person) : null;
      if (person && (found === null || found === 'several'))
        return {
          ok: false,
          code: 'invalid',
          fields: [unclear('person', found ?? 'unknown')],
        };
      return act(args, addDuty, {
        eventId,
        title: text('title'),
        dueOn: text('dueOn') || null,
        personId: found,
      });
    }
  }
}

/** What the host chooses and prepares. */
export default function HostingTab({ loaderData, actionData, params }: Route.ComponentProps) {
  const problems = useProblems(actionData as Outcome<unknown> | undefined);
  const { hosting, event, kinds } = loaderData;
  const formats = kinds.find(({ key }) => key === event.kind)?.settings.formats ?? [];
  return (
    <>
      <ProblemNotice problems={problems} />
      <div className={events.columns}>
        <Checklist
          eventId={params.eventId}
          duties={hosting.duties}
          mayUpdate={event.may.update}
          problems={problems}
        />
        {event.may.update && (
          <HostChoice
            event={event}
            formats={formats}
            links={hosting.links}
            patterns={loaderData.patterns}
            problems={problems}
          />
        )}
      </div>
    </>
  );
}
