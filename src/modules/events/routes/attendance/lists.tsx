import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, redirect } from 'react-router';
import { act, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { FileDrop } from '#ui/form/FileDrop.tsx';
import { FormShell } from '#ui/form/FormShell.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { Moment } from '#ui/time/Moment.tsx';
import { readAttendance } from '../../attendance/read-attendance.ts';
import { readAttendanceList } from '../../operations/attendance/import-list.ts';
import type { Route } from './+types/lists';

/** Bytes; the operation says the same. */
const limit = 2_000_000;

export async function loader(args: Route.LoaderArgs) {
  const { imports } = await read(args, readAttendance, { eventId: args.params.eventId });
  return { imports };
}

export async function action(args: Route.ActionArgs) {
  const { eventId } = args.params;
  const file = (await args.request.formData()).get('file');
  const given =
    file instanceof File && file.name !== ''
      ? { name: file.name, content: new Uint8Array(await file.arrayBuffer()) }
      : { name: '', content: new Uint8Array() };
  const outcome = await act(args, readAttendanceList, { eventId, file: given });
  if (!outcome.ok) return outcome;
  return redirect(`/events/${eventId}/attendance-lists/${outcome.value.importId}`);
}

/** Takes the list that a video service made of those present. */
export default function AttendanceLists({ loaderData, actionData, params }: Route.ComponentProps) {
  const { t } = useTranslation('eventsAttendance');
  const { imports } = loaderData;
  const problems = useProblems(actionData);
  const back = `/events/${params.eventId}/attendance`;
  return (
    <>
      <PageHeader title={t('import.title')} crumbs={[{ title: t('tab'), to: back }]} />
      <FormShell
        encType="multipart/form-data"
        problems={problems}
        labels={{ file: t('import.file') }}
        actions={<Button type="submit">{t('import.read')}</Button>}
      >
        <p>{t('import.lead')}</p>
        <FileDrop
          name="file"
          label={t('import.file')}
          hint={t('import.fileHint')}
          accept=".csv,.txt,text/csv,text/plain"
          limit={limit}
          required
        />
      </FormShell>
      {imports.length > 0 && (
        <Panel title={t('import.earlier')}>
          <ul>
            {imports.map(({ id, fileName, state, createdAt }) => (
              <li key={id}>
                <Link to={`/events/${params.eventId}/attendance-lists/${id}`}>{fileName}</Link>,{' '}
                <Moment at={createdAt} />: {t(`import.states.${state}`)}
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}
