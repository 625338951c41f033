import { Button, TextInput } from '@mantine/core';
import { IconMicrophone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Form, Link, redirect } from 'react-router';
import { act, type Outcome, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { Day } from '#ui/time/Day.tsx';
import { useToday } from '#ui/time/today.tsx';
import { listMaterials } from '../../agenda/list-materials.ts';
import { listOwnTalks, type SpeakerRow } from '../../agenda/list-speakers.ts';
import { answerTalk } from '../../operations/agenda/answer-talk.ts';
import { MaterialList } from '../../ui/agenda/MaterialList.tsx';
import { SpeakerState } from '../../ui/agenda/SpeakerState.tsx';
import { OwnTabs } from '../../ui/OwnTabs.tsx';
import registration from '../../ui/registration/registration.module.css';
import type { Route } from './+types/talks';
import { materialAct } from './material-acts.ts';

export async function loader(args: Route.LoaderArgs) {
  const talks = await read(args, listOwnTalks, {});
  const events = [...new Set(talks.map(({ eventId }) => eventId))];
  const found = await Promise.all(
    events.map(async (eventId) => [eventId, await read(args, listMaterials, { eventId })] as const),
  );
  const byEvent = new Map(found);
  return {
    talks: talks.map((talk) => {
      const { rows = [], hangOn = [] } = byEvent.get(talk.eventId) ?? {};
      return {
        ...talk,
        shown: rows.filter(({ agendaItemId }) => agendaItemId === talk.itemId),
        mayHang: hangOn.includes(talk.itemId),
      };
    }),
  };
}

export async function action(args: Route.ActionArgs): Promise<Outcome<unknown> | Response | null> {
  const form = await args.request.formData();
  const speakerId = String(form.get('speakerId') ?? '');
  const outcome = speakerId
    ? await act(args, answerTalk, {
        speakerId,
        comes: form.get('comes') === 'yes',
        reason: String(form.get('reason') ?? ''),
      })
    : await materialAct(args, form);
  return outcome?.ok ? redirect('/my-talks') : outcome;
}

/** A speaker's own page: where one speaks, and what hangs there. */
export default function Talks({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('eventsAgenda');
  const problems = useProblems(actionData as Outcome<unknown> | null | undefined);
  const today = useToday();
  return (
    <>
      <PageHeader title={t('talks.title')} lead={t('talks.lead')} />
      <OwnTabs />
      <ProblemNotice problems={problems} />
      {loaderData.talks.length === 0 && (
        <EmptyState icon={IconMicrophone} title={t('talks.none')}>
          {t('talks.noneText')}
        </EmptyState>
      )}
      {loaderData.talks.map((talk) => (
        <Panel key={talk.id} title={talk.item}>
          <p>
            <Link to={`/events/${talk.eventId}/agenda`}>{talk.event}</Link>,{' '}
            <Day date={talk.startsOn} /> <SpeakerState state={talk.state} />
          </p>
          {talk.startsOn >= today && <TalkAnswer talk={talk} />}
          <MaterialList
            eventId={talk.eventId}
            itemId={talk.itemId}
            materials={talk.shown}
            mayHang={talk.mayHang}
          />
        </Panel>
      ))}
    </>
  );
}

/** Whether the speaker comes, for who has been asked or thinks better of it. */
function TalkAnswer({ talk: { id, state } }: { talk: SpeakerRow }) {
  const { t } = useTranslation('eventsAgenda');
  const comes = state === 'agreed' || state === 'ready';
  return (
    <div className={registration.row} data-screen-only>
      {!comes && (
        <Form method="post">
          <input type="hidden" name="speakerId" value={id} />
          <Button type="submit" name="comes" value="yes" size="xs">
            {t('speaker.agree')}
          </Button>
        </Form>
      )}
      {state !== 'declined' && (
        <Form method="post" className={registration.row}>
          <input type="hidden" name="speakerId" value={id} />
          <TextInput
            name="reason"
            size="xs"
            aria-label={t('speaker.reason')}
            placeholder={t('speaker.reason')}
            maxLength={1000}
          />
          <Button type="submit" name="comes" value="no" size="xs" variant="default">
            {t('speaker.decline')}
          </Button>
        </Form>
      )}
    </div>
  );
}
