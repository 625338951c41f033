import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { sayNumber } from '#platform/i18n/say-number.ts';
import { useLocale } from '#ui/locale/use-locale.ts';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import type { Tone } from '#ui/status/tones.ts';
import { DataTable } from '#ui/table/DataTable.tsx';
import { Moment } from '#ui/time/Moment.tsx';
import type { CertificateFile } from '../../certificates/files/schema.ts';
import classes from './certificates.module.css';

const tones: Record<CertificateFile['state'], Tone> = {
  waiting: 'info',
  running: 'info',
  done: 'done',
  failed: 'late',
  stopped: 'idle',
};

/** Files with many certificates: how far each is, and where to fetch those that are still kept. */
export function FilesTable({
  files,
  empty,
}: {
  files: readonly CertificateFile[];
  empty: ReactNode;
}) {
  const { t } = useTranslation('eventsCertificates');
  const locale = useLocale();
  return (
    <DataTable
      caption={t('files.title')}
      rows={files}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        {
          key: 'title',
          header: t('files.what'),
          rowHeader: true,
          cell: ({ title, form, total }) => (
            <>
              {title}
              <span className={classes.faint}>{t(`files.form.${form}`, { count: total })}</span>
            </>
          ),
        },
        {
          key: 'when',
          header: t('files.when'),
          nowrap: true,
          cell: ({ createdAt }) => <Moment at={createdAt} />,
        },
        {
          key: 'state',
          header: t('list.state'),
          cell: ({ state, done, total }) => (
            <div aria-live="polite">
              <StatusBadge tone={tones[state]}>{t(`files.state.${state}`)}</StatusBadge>
              {state === 'running' && (
                <progress
                  className={classes.bar}
                  aria-label={t('files.progress', { done, total })}
                  value={done}
                  max={total}
                />
              )}
            </div>
          ),
        },
        {
          key: 'file',
          header: t('files.file'),
          cell: ({ id, state, made }) => {
            if (state === 'waiting' || state === 'running')
              return (
                <Form method="post">
                  <input type="hidden" name="id" value={id} />
                  <Button
                    type="submit"
                    name="intent"
                    value="stop"
                    size="compact-sm"
                    variant="default"
                  >
                    {t('issue.stop')}
                  </Button>
                </Form>
              );
            if (!made) return '';
            return made.removedAt ? (
              t('files.removed')
            ) : (
              <a href={`/certificates/files/${id}`} download>
                {t('files.download', { size: sayNumber(locale, made.size / 1_048_576, 1) })}
              </a>
            );
          },
        },
      ]}
    />
  );
}
