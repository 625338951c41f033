import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { useSayRole } from '#platform/pages/use-say-role.ts';
import { ConfirmButton } from '#ui/button/ConfirmButton.tsx';
import { TextField } from '#ui/form/fields.tsx';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import type { Sort } from '#ui/table/list-query.ts';
import { MomentDay } from '#ui/time/Moment.tsx';
import type { Registration } from '../../registrations/schema.ts';
import members from '../members/members.module.css';
import classes from '../people/people.module.css';

const tones = { waiting: 'due', confirmed: 'done', refused: 'idle' } as const;

/** Requests for an account with what is asked, by whom and where; those that wait can be decided. */
export function RegistrationsTable({
  registrations,
  sort,
  mayConfirm,
  empty,
}: {
  registrations: readonly Registration[];
  sort: Sort;
  mayConfirm: boolean;
  empty: ReactNode;
}) {
  const { t } = useTranslation('directoryMembers');
  const sayRole = useSayRole();
  return (
    <DataTable
      caption={t('registration.title')}
      rows={registrations}
      rowKey={({ id }) => id}
      sort={sort}
      empty={empty}
      columns={[
        {
          key: 'name',
          header: t('registration.who'),
          sortable: true,
          rowHeader: true,
          cell: ({ name, email }) => (
            <>
              {name}
              <span className={classes.faint}>{email}</span>
            </>
          ),
        },
        {
          key: 'role',
          header: t('role'),
          cell: ({ role, organisation }) => (
            <>
              {sayRole({ role, ownRole: null })}
              <span className={classes.faint}>{organisation.name}</span>
            </>
          ),
        },
        {
          key: 'post',
          header: t('registration.post'),
          cell: ({ post, note, reason }) => (
            <>
              {post}
              <span className={classes.faint}>{reason || note}</span>
            </>
          ),
        },
        {
          key: 'created',
          header: t('registration.asked'),
          sortable: true,
          nowrap: true,
          cell: ({ createdAt }) => <MomentDay at={createdAt} />,
        },
        {
          key: 'acts',
          header: t('state'),
          align: 'end',
          cell: ({ id, state, name }) =>
            state === 'waiting' && mayConfirm ? (
              <div className={members.acts}>
                <Form method="post">
                  <input type="hidden" name="id" value={id} />
                  <Button type="submit" size="xs" name="intent" value="confirm">
                    {t('registration.confirm')}
                  </Button>
                </Form>
                <ConfirmButton
                  size="xs"
                  label={t('registration.refuse')}
                  fields={{ intent: 'refuse', id }}
                  question={t('registration.refuseQuestion', { name })}
                  confirm={t('registration.refuse')}
                >
                  <TextField name="reason" label={t('registration.reason')} maxLength={300} />
                </ConfirmButton>
              </div>
            ) : (
              <StatusBadge tone={tones[state]}>{t(`registration.states.${state}`)}</StatusBadge>
            ),
        },
      ]}
    />
  );
}
