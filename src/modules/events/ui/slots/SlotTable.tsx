import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Form, Link } from 'react-router';
import { ConfirmButton } from '#ui/button/ConfirmButton.tsx';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { CheckboxField, TextField } from '#ui/form/fields.tsx';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import { Day } from '#ui/time/Day.tsx';
import type { SlotRow } from '../../consultations/slots/schema.ts';
import classes from './slots.module.css';

const tones = { free: 'idle', taken: 'info', held: 'done', withdrawn: 'partly' } as const;

/** Opened times: who comes, what about; held in one tap, or taken back. */
export function SlotTable({
  rows,
  sort,
  leads,
}: {
  rows: readonly SlotRow[];
  sort: string;
  leads: boolean;
}) {
  const { t } = useTranslation('eventsSlots');
  return (
    <DataTable
      caption={t('openTitle')}
      rows={rows}
      rowKey={({ id }) => id}
      rowTone={({ state, isPast }) =>
        state === 'withdrawn' || (state === 'free' && isPast) ? 'faded' : undefined
      }
      sort={{ key: sort.replace('-', ''), direction: sort.startsWith('-') ? 'desc' : 'asc' }}
      empty={<EmptyState title={t('noneOpened')}>{t('openLead')}</EmptyState>}
      columns={[
        {
          key: 'when',
          header: t('columns.when'),
          sortable: true,
          rowHeader: true,
          nowrap: true,
          cell: ({ onDay, startsTime, endsTime }) => (
            <>
              <Day date={onDay} />, {startsTime}–{endsTime}
            </>
          ),
        },
        ...(leads
          ? [
              {
                key: 'methodist',
                header: t('columns.methodist'),
                sortable: true,
                cell: ({ methodist }: SlotRow) => methodist.name,
              },
            ]
          : []),
        {
          key: 'who',
          header: t('columns.who'),
          cell: ({ bookerName, organisation }) => (
            <>
              {bookerName}
              <span className={classes.faint}>{organisation?.name}</span>
            </>
          ),
        },
        {
          key: 'about',
          header: t('columns.about'),
          cell: ({ question, topics }) =>
            question || <span className={classes.faint}>{topics}</span>,
        },
        {
          key: 'state',
          header: t('columns.state'),
          nowrap: true,
          cell: ({ state, consultationId }) =>
            consultationId ? (
              <Link to={`/consultations/${consultationId}`}>{t('state.held')}</Link>
            ) : (
              <StatusBadge tone={tones[state]}>{t(`state.${state}`)}</StatusBadge>
            ),
        },
        {
          key: 'acts',
          header: t('columns.acts'),
          cell: ({ id, state, isPast }) => (
            <div className={classes.acts}>
              {state === 'taken' && isPast && (
                <Form method="post">
                  <input type="hidden" name="slotId" value={id} />
                  <input type="hidden" name="subject" value={t('noSubject')} />
                  <Button type="submit" name="intent" value="hold" size="compact-sm">
                    {t('hold')}
                  </Button>
                </Form>
              )}
              {(state === 'free' || state === 'taken') && !isPast && (
                <ConfirmButton
                  label={t('withdraw')}
                  size="compact-sm"
                  fields={{ intent: 'withdraw', slotId: id }}
                  question={t('withdrawQuestion')}
                  confirm={t('withdraw')}
                >
                  <p>{t('withdrawText')}</p>
                  <TextField name="reason" label={t('why')} />
                  <CheckboxField name="series" label={t('withdrawSeries')} mt="sm" />
                </ConfirmButton>
              )}
            </div>
          ),
        },
      ]}
    />
  );
}
