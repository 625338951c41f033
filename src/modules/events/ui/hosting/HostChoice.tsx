import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { EventFormat } from '#packs/events-pack.ts';
import type { FormProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { SelectField, TextField } from '#ui/form/fields.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import type { LinkPattern } from '../../hosting/links/schema.ts';
import type { Event } from '../../planning/read-event.ts';
import { LinkField } from './LinkField.tsx';

/** Format, place and link, as the institution that holds an event chooses them. */
export function HostChoice({
  event,
  formats,
  links,
  patterns,
  problems,
}: {
  event: Event;
  formats: readonly EventFormat[];
  /** Earlier ones of the host and the section. */
  links: readonly string[];
  patterns: readonly LinkPattern[];
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
        <input type="hidden" name="startsOn" value={event.startsOn} />
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
        <LinkField
          label={labels.videoUrl}
          description={t('linkHint')}
          value={event.videoUrl}
          patterns={patterns}
          earlier={links}
        />
      </FormShell>
    </Panel>
  );
}
