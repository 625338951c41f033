import { IconMicrophone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, redirect } from 'react-router';
import { type Outcome, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { Day } from '#ui/time/Day.tsx';
import { listMaterials } from '../../agenda/list-materials.ts';
import { listOwnTalks } from '../../agenda/list-speakers.ts';
import { MaterialList } from '../../ui/agenda/MaterialList.tsx';
import { OwnTabs } from '../../ui/OwnTabs.tsx';
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
  const outcome = await materialAct(args, await args.request.formData());
  return outcome?.ok ? redirect('/my-talks') : outcome;
}

/** A speaker's own page: where one speaks, and what hangs there. */
export default function Talks({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('eventsAgenda');
  const problems = useProblems(actionData as Outcome<unknown> | null | undefined);
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
            <Day date={talk.startsOn} />
          </p>
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
