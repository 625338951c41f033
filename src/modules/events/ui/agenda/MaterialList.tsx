import { ActionIcon, Button } from '@mantine/core';
import { IconFile, IconLink, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { sayFileSize } from '#platform/i18n/say-number.ts';
import { FileDrop } from '#ui/form/FileDrop.tsx';
import { SelectField, TextField } from '#ui/form/fields.tsx';
import { Icon } from '#ui/icon/Icon.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import { type MaterialRow, seenBy } from '../../agenda/material-schema.ts';
import classes from './agenda.module.css';

/**
 * Files and links that hang on an item of an agenda, or on the event itself.
 *
 * @param itemId of the agenda; null for what hangs on the event
 * @param mayHang whether the caller may add one here
 */
export function MaterialList({
  eventId,
  itemId,
  materials,
  mayHang,
}: {
  eventId: string;
  itemId: string | null;
  materials: readonly MaterialRow[];
  mayHang: boolean;
}) {
  const { t } = useTranslation('eventsAgenda');
  return (
    <>
      {materials.length > 0 && (
        <ul className={classes.materials}>
          {materials.map((material) => (
            <Material key={material.id} eventId={eventId} material={material} />
          ))}
        </ul>
      )}
      {mayHang && (
        <details className={classes.hang} data-screen-only key={materials.length}>
          <summary>{t('addMaterial')}</summary>
          <Form
            method="post"
            encType="multipart/form-data"
            className={classes.material}
            key={materials.length}
          >
            <input type="hidden" name="intent" value="hang" />
            <input type="hidden" name="eventId" value={eventId} />
            <input type="hidden" name="agendaItemId" value={itemId ?? ''} />
            <TextField name="title" label={t('material.title')} required />
            <SelectField
              name="seenBy"
              label={t('material.seenBy')}
              defaultValue="registered"
              data={seenBy.map((value) => ({ value, label: t(`seenBy.${value}`) }))}
            />
            <FileDrop name="file" label={t('material.file')} hint={t('material.fileHint')} />
            <TextField name="url" type="url" label={t('material.url')} />
            <div>
              <Button type="submit">{t('addMaterial')}</Button>
            </div>
          </Form>
        </details>
      )}
    </>
  );
}

function Material({ eventId, material }: { eventId: string; material: MaterialRow }) {
  const { t } = useTranslation('eventsAgenda');
  const locale = useLocale();
  const { id, title, url, number, size, versions, mayChange, version } = material;
  const path = `/events/${eventId}/materials/${id}`;
  return (
    <li>
      <Icon of={url ? IconLink : IconFile} size={16} />
      <a href={url ?? path} rel="noreferrer">
        {title}
      </a>
      <span className={classes.faint}>
        {[
          size !== null && sayFileSize(locale, size),
          number > 1 && t('material.version', { number }),
          mayChange && t(`seenBy.${material.seenBy}`),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {mayChange && (
        <>
          <Form method="post" data-screen-only>
            <input type="hidden" name="intent" value="unhang" />
            <input type="hidden" name="materialId" value={id} />
            <input type="hidden" name="version" value={version} />
            <ActionIcon
              type="submit"
              variant="subtle"
              size="sm"
              aria-label={t('material.remove', { title })}
              title={t('material.remove', { title })}
            >
              <Icon of={IconX} size={16} />
            </ActionIcon>
          </Form>
          <details className={classes.hang} data-screen-only>
            <summary>{t('material.change')}</summary>
            <Form
              method="post"
              encType="multipart/form-data"
              className={classes.material}
              key={version}
            >
              <input type="hidden" name="intent" value="rehang" />
              <input type="hidden" name="materialId" value={id} />
              <input type="hidden" name="version" value={version} />
              <SelectField
                name="seenBy"
                label={t('material.seenBy')}
                defaultValue={material.seenBy}
                data={seenBy.map((value) => ({ value, label: t(`seenBy.${value}`) }))}
              />
              <FileDrop name="file" label={t('material.file')} />
              <TextField name="url" type="url" label={t('material.url')} />
              <div>
                <Button type="submit">{t('save')}</Button>
              </div>
            </Form>
            {versions.length > 0 && (
              <p className={classes.faint}>
                {t('material.earlier')}:{' '}
                {versions.map((old) => (
                  <a key={old.number} href={old.url ?? `${path}?number=${old.number}`}>
                    {t('material.version', { number: old.number })}{' '}
                  </a>
                ))}
              </p>
            )}
          </details>
        </>
      )}
    </li>
  );
}
