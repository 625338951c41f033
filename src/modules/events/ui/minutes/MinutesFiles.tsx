import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { FileDrop } from '#ui/form/FileDrop.tsx';
import { Icon } from '#ui/icon/Icon.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import type { Minutes } from '../../minutes/read-minutes.ts';
import classes from './minutes.module.css';

/** The signed paper: handed out to whoever reads the minutes, added by those who write them. */
export function MinutesFiles({
  eventId,
  minutes,
  mayWrite,
}: {
  eventId: string;
  minutes: Minutes;
  mayWrite: boolean;
}) {
  const { t } = useTranslation('eventsMinutes');
  const { files, state } = minutes;
  return (
    <Panel title={t('files')} framed>
      {files.length === 0 && !mayWrite && <p className={classes.faint}>{t('noFiles')}</p>}
      <ul className={classes.files}>
        {files.map(({ id, name, by }) => (
          <li key={id}>
            <span>
              <a href={`/events/${eventId}/minutes/files/${id}`}>{name}</a>{' '}
              <span className={classes.faint}>{by}</span>
            </span>
            {mayWrite && state !== 'approved' && (
              <Form method="post">
                <input type="hidden" name="intent" value="removeFile" />
                <input type="hidden" name="minutesId" value={minutes.id} />
                <input type="hidden" name="fileId" value={id} />
                <ActionIcon
                  type="submit"
                  variant="subtle"
                  aria-label={t('removeFile', { name })}
                  title={t('removeFile', { name })}
                >
                  <Icon of={IconX} />
                </ActionIcon>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {mayWrite && (
        <Form method="post" encType="multipart/form-data" key={files.length}>
          <input type="hidden" name="intent" value="addFile" />
          <input type="hidden" name="minutesId" value={minutes.id} />
          <FileDrop name="file" label={t('addFile')} hint={t('filesHint')} required />
          <Button type="submit" variant="default" mt="sm">
            {t('addFile')}
          </Button>
        </Form>
      )}
    </Panel>
  );
}
