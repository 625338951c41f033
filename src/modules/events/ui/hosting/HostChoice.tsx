import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { EventFormat } from '#packs/events-pack.ts';
import type { FormProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { SelectField, TextField } from '#ui/form/fields.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import type { Event } from '../../planning/read-event.ts';

/** Format, place and link, as the institution that holds an event chooses them. */
export function HostChoice({
  event,
  formats,
  links,
  problems,
}: {
  event: Event;
  formats: readonly EventFormat[];
  links: readonly string[];
  problems: FormProblems | null;
}) {
  const { t } = useTranslation(['eventsHosting', 'events']);
  const labels = {
    format: t('events:columns.format'),
    place: t('events:field.place'),
    room: t('events:field.room'),
    videoUrl: t('link'),
  };
  return (
    <Panel title={t('choice')} framed>
      <FormShell
        key={event.version}
        problems={problems}
        labels={labels}
        actions={<Button type="submit">{t('save')}</Button>}
      >
        <input type="hidden" name="intent" value="choose" />
        <input type="hidden" name="version" value={event.version} />
        <SelectField
          name="format"
          label={labels.format}
          description={t('choiceText')}
          defaultValue={event.format ?? ''}
          data={[
            { value: '', label: t('formatOpen') },
            ...formats.map((value) => ({ value, label: t(`events:format.${value}`) })),
          ]}
        />
        <TextField name="place" label={labels.place} defaultValue={event.place} />
        <TextField name="room" label={labels.room} defaultValue={event.room} />
        <TextField
          name="videoUrl"
          type="url"
          label={labels.videoUrl}
          description={t('linkHint')}
          defaultValue={event.videoUrl ?? ''}
          list="earlier-links"
        />
        <datalist id="earlier-links">
          {links.map((url) => (
            <option key={url} value={url} />
          ))}
        </datalist>
      </FormShell>
    </Panel>
  );
}
