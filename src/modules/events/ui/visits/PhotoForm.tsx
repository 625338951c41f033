import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, useSubmit } from 'react-router';
import { FileDrop } from '#ui/form/FileDrop.tsx';
import { TextField } from '#ui/form/fields.tsx';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import { mostPhotos } from '../../visits/schema.ts';
import { mostBytes } from './photo-to-send.ts';
import classes from './photos.module.css';
import { usePhotos } from './use-photos.ts';

/**
 * Adds photos to a visit, also without a network: then they wait on the device, in sight. Without scripts, or where the
 * browser keeps nothing, the form goes to the visit's card as it is, one photo at a time.
 */
export function PhotoForm({
  visit: { id, organisation, photos },
}: {
  visit: {
    id: string;
    organisation: { name: string };
    photos: readonly unknown[];
  };
}) {
  const { t } = useTranslation(['eventsVisits', 'offline']);
  const { waiting, adding, add } = usePhotos(id, {
    label: organisation.name,
    room: mostPhotos - photos.length,
  });
  const [round, setRound] = useState(0);
  const send = useSubmit();

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const files = data.getAll('file').filter((file): file is File => file instanceof File);
    add(files, String(data.get('caption') ?? '').trim())
      // What was kept or sent is not in the form any more.
      .then(({ is }) => (is === 'sent' || is === 'kept') && setRound((before) => before + 1))
      .catch(() => send(form));
  }

  return (
    <>
      {waiting.length > 0 && (
        <ul className={classes.photos} aria-label={t('photos.waiting')}>
          {waiting.map(({ id: key, src, caption, problem }) => (
            <li key={key}>
              <img src={src} alt={caption || t('photos.waiting')} />
              <StatusBadge tone={problem ? 'late' : 'info'}>
                {t(problem ? 'offline:refused' : 'offline:waiting')}
              </StatusBadge>
              <span>{problem?.text ?? caption}</span>
            </li>
          ))}
        </ul>
      )}
      <Form
        key={round}
        method="post"
        action={`/visits/${id}`}
        encType="multipart/form-data"
        className={classes.add}
        onSubmit={onSubmit}
      >
        <input type="hidden" name="intent" value="addPhoto" />
        <FileDrop
          name="file"
          label={t('photos.choose')}
          hint={t('photos.hint')}
          accept="image/jpeg,image/png,image/webp"
          limit={mostBytes}
          multiple
          required
        />
        <TextField name="caption" label={t('photos.caption')} />
        <div>
          <Button type="submit" variant="default" loading={adding.is === 'busy'}>
            {t('photos.add')}
          </Button>
        </div>
        <p role="status" className={classes.said}>
          {adding.is === 'kept' && t('offline:kept')}
          {adding.is === 'sent' && t('photos.sent')}
          {adding.is === 'problem' &&
            t(`photos.${adding.reason}`, { name: adding.name, most: mostPhotos })}
          {adding.is === 'refused' && adding.problem.text}
        </p>
      </Form>
    </>
  );
}
