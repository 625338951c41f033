import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Form, redirect } from 'react-router';
import { act, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { ConfirmButton } from '#ui/button/ConfirmButton.tsx';
import { DoneNotice } from '#ui/form/DoneNotice.tsx';
import { CheckboxField } from '#ui/form/fields.tsx';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { previewAttendanceList } from '../../attendance/import/preview-list.ts';
import {
  applyAttendanceList,
  undoAttendanceList,
} from '../../operations/attendance/import-list.ts';
import { ParticipantTable, participantsForm } from '../../ui/attendance/ParticipantTable.tsx';
import type { Route } from './+types/list';

export async function loader(args: Route.LoaderArgs) {
  const { eventId, importId } = args.params;
  return { list: await read(args, previewAttendanceList, { eventId, importId }) };
}

export async function action(args: Route.ActionArgs) {
  const { eventId, importId } = args.params;
  const form = await args.request.formData();
  if (form.get('intent') === 'undo') {
    const outcome = await act(args, undoAttendanceList, { eventId, importId });
    if (outcome.ok) throw redirect(`/events/${eventId}/attendance`);
    return outcome;
  }
  return act(args, applyAttendanceList, {
    eventId,
    importId,
    choices: choicesIn(form),
    wholeMeeting: form.get('wholeMeeting') !== null,
  });
}

/** «who-3 = person:<id>»: whom the fourth of the list means. */
function choicesIn(form: FormData) {
  const kinds = ['registration', 'person', 'guest', 'skip'] as const;
  return [...form].flatMap(([name, value]) => {
    const at = /^who-(\d+)$/.exec(name)?.[1];
    if (at === undefined) return [];
    const [kind, id] = String(value).split(':');
    const is = kinds.find((one) => one === kind) ?? 'skip';
    return [{ at: Number(at), is, ...(id && { id }) }];
  });
}

/** A list of a video service: whom its names mean, to be accepted or taken back. */
export default function AttendanceList({ loaderData, actionData, params }: Route.ComponentProps) {
  const { t } = useTranslation('eventsAttendance');
  const { list } = loaderData;
  const problems = useProblems(actionData);
  const here = `/events/${params.eventId}`;
  const count = (...of: string[]) =>
    list.people.filter(({ certainty }) => of.includes(certainty)).length;
  return (
    <>
      <PageHeader
        title={list.fileName}
        lead={`${t(`import.service.${list.service}`)} · ${t(`import.states.${list.state}`)}`}
        crumbs={[
          { title: t('tab'), to: `${here}/attendance` },
          { title: t('import.title'), to: `${here}/attendance-lists` },
        ]}
        action={
          list.state === 'read' && (
            <Button type="submit" form={participantsForm}>
              {t('import.apply')}
            </Button>
          )
        }
        more={
          list.state === 'applied' ? (
            <ConfirmButton
              label={t('import.undo')}
              fields={{ intent: 'undo' }}
              question={t('import.undoQuestion')}
              confirm={t('import.undo')}
            >
              <p>{t('import.undoText')}</p>
            </ConfirmButton>
          ) : (
            list.state === 'read' && (
              <Form method="post">
                <Button type="submit" name="intent" value="undo" variant="default">
                  {t('import.drop')}
                </Button>
              </Form>
            )
          )
        }
      />
      <ProblemNotice problems={problems} />
      {actionData?.ok && 'applied' in actionData.value && (
        <DoneNotice>{t('import.applied', { count: actionData.value.applied })}</DoneNotice>
      )}
      {list.state === 'read' && (
        <>
          <p>
            {t('import.found', {
              known: count('registered', 'known'),
              doubt: count('doubt'),
              unknown: count('new'),
            })}
          </p>
          {list.hours !== 'unknown' && <p>{t(`import.hours.${list.hours}`)}</p>}
          <Form method="post" id={participantsForm}>
            {list.hours === 'cut' && (
              <CheckboxField name="wholeMeeting" label={t('import.wholeMeeting')} my="md" />
            )}
          </Form>
          <ParticipantTable people={list.people} whole={list.whole} />
        </>
      )}
    </>
  );
}
