import { Button } from '@mantine/core';
import { IconListNumbers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { act, type Outcome, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { listMaterials } from '../../agenda/list-materials.ts';
import { duePortfolios } from '../../agenda/portfolios.ts';
import { readAgenda } from '../../agenda/read-agenda.ts';
import { readCall } from '../../agenda/read-call.ts';
import { topicChoices } from '../../agenda/topic-choices.ts';
import { addAgendaItem, moveAgendaItem } from '../../operations/agenda/write-agenda.ts';
import { AgendaForm } from '../../ui/agenda/AgendaForm.tsx';
import { AgendaList } from '../../ui/agenda/AgendaList.tsx';
import classes from '../../ui/agenda/agenda.module.css';
import { CallPanel } from '../../ui/agenda/CallPanel.tsx';
import { MaterialList } from '../../ui/agenda/MaterialList.tsx';
import { PortfolioPanel } from '../../ui/agenda/PortfolioPanel.tsx';
import type { Route } from './+types/agenda';
import { callAct } from './call-acts.ts';
import { itemFrom } from './item-from.ts';
import { materialAct } from './material-acts.ts';

export async function loader(args: Route.LoaderArgs) {
  const { eventId } = args.params;
  return {
    agenda: await read(args, readAgenda, { eventId }),
    materials: await read(args, listMaterials, { eventId }),
    topics: await read(args, topicChoices, { eventId }),
    call: await read(args, readCall, { eventId }),
    portfolios: await read(args, duePortfolios, { eventId }),
  };
}

export async function action(args: Route.ActionArgs): Promise<Outcome<unknown> | Response> {
  const form = await args.request.formData();
  const { eventId } = args.params;
  if (form.get('intent') === 'move')
    return act(args, moveAgendaItem, {
      itemId: String(form.get('itemId')),
      beforeId: String(form.get('beforeId') ?? '') || null,
    });
  if (form.get('intent') === 'portfolio') {
    const { locale } = callerOf(args);
    const t = translator(locale).getFixedT(null, 'eventsAgenda');
    return act(args, addAgendaItem, {
      eventId,
      kind: 'portfolio',
      title: t('portfolio.item', { name: String(form.get('name') ?? '') }),
      speakers: [{ personId: String(form.get('personId') ?? '') }],
    });
  }
  const hung = (await materialAct(args, form)) ?? (await callAct(args, form));
  if (hung) return hung.ok ? redirect(`/events/${eventId}/agenda`) : hung;
  const given = await itemFrom(args, form);
  if ('problems' in given) return { ok: false, code: 'invalid', fields: given.problems };
  const outcome = await act(args, addAgendaItem, { eventId, ...given.fields });
  return outcome.ok ? redirect(`/events/${eventId}/agenda?added=${outcome.value.itemId}`) : outcome;
}

/** What is spoken of, by whom, when; below, the next item. */
export default function AgendaTab({ loaderData, actionData, params }: Route.ComponentProps) {
  const { t } = useTranslation(['eventsAgenda', 'ui']);
  const problems = useProblems(actionData as Outcome<unknown> | undefined);
  const { items, may } = loaderData.agenda;
  const { materials, topics } = loaderData;
  const ofEvent = materials.rows.filter(({ agendaItemId }) => agendaItemId === null);
  const mayHang = materials.hangOn.includes(null);
  return (
    <>
      <ProblemNotice problems={problems} />
      {items.length === 0 ? (
        <EmptyState icon={IconListNumbers} title={t('none')}>
          {may.update && t('noneText')}
        </EmptyState>
      ) : (
        <AgendaList
          eventId={params.eventId}
          items={items}
          materials={materials}
          mayUpdate={may.update}
        />
      )}
      {items.length > 0 && (
        <p className={classes.files} data-screen-only>
          {t('programme')}:{' '}
          <a href={`/events/${params.eventId}/programme/docx`}>{t('ui:table.formats.docx')}</a>{' '}
          <a href={`/events/${params.eventId}/programme/pdf`}>{t('ui:table.formats.pdf')}</a>
        </p>
      )}
      {(ofEvent.length > 0 || mayHang) && (
        <Panel title={t('ofEvent')} framed>
          <MaterialList
            eventId={params.eventId}
            itemId={null}
            materials={ofEvent}
            mayHang={mayHang}
          />
        </Panel>
      )}
      <CallPanel call={loaderData.call} />
      {may.update && (
        <Panel title={t('add')} framed>
          <AgendaForm
            key={items.length}
            eventId={params.eventId}
            topics={topics}
            problems={problems}
            actions={<Button type="submit">{t('add')}</Button>}
          />
        </Panel>
      )}
      <PortfolioPanel due={loaderData.portfolios} />
    </>
  );
}
