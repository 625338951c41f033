import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DataTable } from '#ui/table/DataTable.tsx';
import type { Sort } from '#ui/table/list-query.ts';
import { Moment } from '#ui/time/Moment.tsx';
import type { RegistrationRow } from '../../registration/list-registrations.ts';
import type { RegistrationField } from '../../registration/schema.ts';
import { RegistrationState } from './RegistrationState.tsx';
import classes from './registration.module.css';

/** The form that acts on the chosen rows. */
export const bulkForm = 'registrations';

/** Those of an event: who, from where, what they answered, what became of the letter. */
export function RegistrationTable({
  rows,
  fields,
  sort,
  mayChange,
  empty,
}: {
  rows: readonly RegistrationRow[];
  fields: readonly RegistrationField[];
  sort: Sort;
  mayChange: boolean;
  empty: ReactNode;
}) {
  const { t } = useTranslation('eventsRegistration');
  const act = (intent: 'again' | 'cancel' | 'move', label: string) => (
    <Button
      key={intent}
      type="submit"
      form={bulkForm}
      name="intent"
      value={intent}
      size="xs"
      variant="default"
    >
      {label}
    </Button>
  );
  return (
    <DataTable
      caption={t('list.title')}
      rows={rows}
      rowKey={(row) => row.id}
      rowTone={(row) =>
        row.state === 'declined' || row.state === 'cancelled' ? 'faded' : undefined
      }
      sort={sort}
      empty={empty}
      {...(mayChange && {
        selection: {
          form: bulkForm,
          name: 'registration',
          labelOf: (row: RegistrationRow) => row.name,
          actions: (
            <>
              {act('again', t('list.again'))}
              {act('move', t('list.moveUp'))}
              {act('cancel', t('list.cancel'))}
            </>
          ),
        },
      })}
      columns={[
        {
          key: 'name',
          header: t('columns.name'),
          sortable: true,
          rowHeader: true,
          cell: ({ personId, name, email }) => (
            <>
              {personId ? <Link to={`/people/${personId}`}>{name}</Link> : name}
              <span className={classes.faint}>{email}</span>
            </>
          ),
        },
        {
          key: 'organisation',
          header: t('columns.organisation'),
          sortable: true,
          cell: (row) => row.organisation,
        },
        {
          key: 'state',
          header: t('columns.state'),
          sortable: true,
          nowrap: true,
          cell: ({ state, position, attends }) => (
            <>
              <RegistrationState state={state} />
              {(position || attends) && (
                <span className={classes.faint}>
                  {position
                    ? t('list.numbered', { number: position })
                    : attends && t(`format.${attends}`)}
                </span>
              )}
            </>
          ),
        },
        ...(fields.length > 0
          ? [
              {
                key: 'answers',
                header: t('columns.questions'),
                cell: ({ answers }: RegistrationRow) =>
                  fields
                    .filter(({ key }) => answers[key])
                    .map(({ key, label, type }) => (type === 'yes' ? `✓ ${label}` : answers[key]))
                    .join(' · '),
              },
            ]
          : []),
        {
          key: 'answered',
          header: t('columns.answered'),
          sortable: true,
          nowrap: true,
          cell: ({ answeredAt, source }) => (
            <>
              {answeredAt && <Moment at={answeredAt} />}
              <span className={classes.faint}>{t(`source.${source}`)}</span>
            </>
          ),
        },
        {
          key: 'letter',
          header: t('columns.letter'),
          nowrap: true,
          cell: ({ letter }) => letter && t(`letterState.${letter}`),
        },
      ]}
    />
  );
}
