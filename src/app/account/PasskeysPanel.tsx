import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { useProblems } from '#platform/pages/use-problems.ts';
import { ConfirmButton } from '#ui/button/ConfirmButton.tsx';
import { DoneNotice } from '#ui/form/DoneNotice.tsx';
import { FormShell } from '#ui/form/FormShell.tsx';
import { PasswordField, TextField } from '#ui/form/fields.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import { MomentDay } from '#ui/time/Moment.tsx';
import classes from './account.module.css';
import { PasskeySetUp } from './PasskeySetUp.tsx';
import type { PasskeyOutcome } from './passkeys.ts';

interface ShownKey {
  id: string;
  name: string;
  synced: boolean;
  createdAt: Date;
  lastUsedAt: Date | null;
}

/** The keys that sign the person in, and the form that adds one. */
export function PasskeysPanel({
  keys,
  available,
  suggested,
  done,
  outcome,
}: {
  keys: readonly ShownKey[];
  /** Whether keys can be used under the program's address. */
  available: boolean;
  /** A name for a new key: the device that is used now. */
  suggested: string | null;
  done: string | null;
  outcome: PasskeyOutcome | null;
}) {
  const { t } = useTranslation('access');
  const problems = useProblems(outcome);
  const said = {
    'passkey-added': t('passkeys.done'),
    'passkey-renamed': t('passkeys.renamed'),
    'passkey-removed': t('passkeys.removed'),
  }[done ?? ''];
  return (
    <Panel title={t('passkeys.title')} framed>
      {!outcome && said && <DoneNotice>{said}</DoneNotice>}
      <p className={classes.lead}>{t('passkeys.lead')}</p>
      {keys.length > 0 && (
        <div className={classes.keys}>
          <KeysTable keys={keys} />
        </div>
      )}
      {!available && <p className={classes.faint}>{t('passkeys.unavailable')}</p>}
      {available && outcome?.newKey && <PasskeySetUp newKey={outcome.newKey} />}
      {available && !outcome?.newKey && (
        <div className={classes.narrow}>
          <FormShell
            problems={problems}
            labels={{ keyName: t('passkeys.name'), keyPassword: t('passkeys.password') }}
            actions={
              <Button type="submit" variant={keys.length > 0 ? 'default' : 'filled'}>
                {t('passkeys.begin')}
              </Button>
            }
          >
            <input type="hidden" name="intent" value="begin-passkey" />
            <TextField
              name="keyName"
              label={t('passkeys.name')}
              description={t('passkeys.nameHint')}
              defaultValue={suggested ?? ''}
              maxLength={100}
              required
            />
            <PasswordField
              name="keyPassword"
              label={t('passkeys.password')}
              autoComplete="current-password"
              required
            />
          </FormShell>
          <noscript>
            <p className={classes.faint}>{t('passkeys.noScripts')}</p>
          </noscript>
        </div>
      )}
    </Panel>
  );
}

function KeysTable({ keys }: { keys: readonly ShownKey[] }) {
  const { t } = useTranslation('access');
  return (
    <DataTable
      caption={t('passkeys.title')}
      rows={keys}
      rowKey={(key) => key.id}
      columns={[
        {
          key: 'name',
          header: t('passkeys.name'),
          rowHeader: true,
          cell: (key) => (
            <>
              {key.name}
              {key.synced && <span className={classes.faint}> · {t('passkeys.synced')}</span>}
              <details>
                <summary>{t('passkeys.rename')}</summary>
                <Form method="post" className={classes.row}>
                  <input type="hidden" name="intent" value="rename-passkey" />
                  <input type="hidden" name="id" value={key.id} />
                  <TextField
                    name={`name-${key.id}`}
                    aria-label={t('passkeys.name')}
                    defaultValue={key.name}
                    maxLength={100}
                    required
                    size="xs"
                  />
                  <Button type="submit" variant="default" size="xs">
                    {t('passkeys.save')}
                  </Button>
                </Form>
              </details>
            </>
          ),
        },
        {
          key: 'added',
          header: t('passkeys.added'),
          nowrap: true,
          cell: (key) => <MomentDay at={key.createdAt} />,
        },
        {
          key: 'used',
          header: t('passkeys.used'),
          nowrap: true,
          cell: (key) => (key.lastUsedAt ? <MomentDay at={key.lastUsedAt} /> : t('passkeys.never')),
        },
        {
          key: 'remove',
          header: t('passkeys.remove'),
          align: 'end',
          cell: (key) => (
            <ConfirmButton
              size="xs"
              variant="default"
              label={t('passkeys.remove')}
              fields={{ intent: 'remove-passkey', id: key.id }}
              question={t('passkeys.removeQuestion', { name: key.name })}
              confirm={t('passkeys.remove')}
            >
              <p>{t('passkeys.removeText')}</p>
            </ConfirmButton>
          ),
        },
      ]}
    />
  );
}
