import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKindWords } from '#modules/directory/ui/sections/words.ts';
import { eventFormats } from '#packs/events-pack.ts';
import type { FormProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import {
  CheckboxField,
  DateField,
  SelectField,
  TextareaField,
  TextField,
} from '#ui/form/fields.tsx';
import type { LinkPattern } from '../../hosting/links/schema.ts';
import type { EventChoices } from '../../planning/choices.ts';
import type { Event } from '../../planning/read-event.ts';
import { LinkField } from '../hosting/LinkField.tsx';
import classes from './events.module.css';
import { OwnFields } from './OwnFields.tsx';

/** An item of the plan as the form offers it. */
export interface ItemChoice {
  id: string;
  number: string | null;
  text: string;
  isDebt: boolean;
}

/** What an empty form begins with, out of the address (`?section=…&parent=…&item=…`). */
export type EventStart = Partial<
  Record<
    | 'parentId'
    | 'sectionId'
    | 'directionId'
    | 'hostOrganisationId'
    | 'planItemId'
    | 'startsOn'
    | 'kind'
    | 'topic',
    string
  >
>;

/** What is written about an event; the same form creates and changes. */
export function EventForm({
  event,
  until = '',
  start = {},
  choices,
  items,
  patterns,
  problems,
  actions,
}: {
  event?: Event;
  /** The last day of registration; '' for none. */
  until?: string;
  start?: EventStart;
  choices: EventChoices;
  items: readonly ItemChoice[];
  /** Of links to video meetings. */
  patterns: readonly LinkPattern[];
  problems: FormProblems | null;
  actions: ReactNode;
}) {
  const { t } = useTranslation('events');
  const kindOf = useKindWords(choices.kinds);
  const labels = t('field', { returnObjects: true }) as Record<string, string>;
  const isPart = Boolean(event?.parent?.id ?? start.parentId);
  const choice = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
  const kinds = choices.kinds.filter(({ key, archived }) => !archived || key === event?.kind);
  const [chosen, choose] = useState(event?.kind ?? (start.kind || kinds[0]?.key));
  const kind = kinds.find(({ key }) => key === chosen) ?? kinds[0];
  const formats = kind?.settings.formats ?? eventFormats;
  return (
    <FormShell problems={problems} labels={labels} actions={actions}>
      {event && <input type="hidden" name="version" value={event.version} />}
      <input type="hidden" name="parentId" value={event?.parent?.id ?? start.parentId ?? ''} />
      <fieldset className={classes.group}>
        <legend>{t('group.what')}</legend>
        <TextField
          name="title"
          label={labels.title}
          defaultValue={event?.title}
          required
          autoFocus={!event}
        />
        <div className={classes.pair}>
          <SelectField
            name="kind"
            label={labels.kind}
            defaultValue={kind?.key}
            data={kinds.map(({ key }) => ({ value: key, label: kindOf(key) }))}
            onChange={({ currentTarget }) => choose(currentTarget.value)}
            required
          />
          <SelectField
            name="sectionId"
            label={labels.sectionId}
            defaultValue={event?.section?.id ?? start.sectionId ?? ''}
            data={[{ value: '', label: t('noSection') }, ...choices.sections.map(choice)]}
          />
        </div>
        <TextareaField
          name="topic"
          label={labels.topic}
          defaultValue={event?.topic ?? start.topic}
          rows={2}
        />
        <div className={classes.pair}>
          <TextField name="audience" label={labels.audience} defaultValue={event?.audience} />
          <SelectField
            name="directionId"
            label={labels.directionId}
            defaultValue={event?.directionId ?? start.directionId ?? ''}
            data={[{ value: '', label: t('noDirection') }, ...choices.directions.map(choice)]}
          />
        </div>
        <TextareaField
          name="summary"
          label={labels.summary}
          defaultValue={event?.summary}
          rows={3}
        />
      </fieldset>
      {kind && <OwnFields kind={kind} said={event?.ownFields ?? {}} />}
      <fieldset className={classes.group}>
        <legend>{t('group.when')}</legend>
        <div className={classes.pair}>
          <DateField
            name="startsOn"
            label={labels.startsOn}
            defaultValue={event?.startsOn ?? start.startsOn}
            required
          />
          <DateField
            name="endsOn"
            label={labels.endsOn}
            defaultValue={event && event.endsOn !== event.startsOn ? event.endsOn : ''}
          />
        </div>
        <CheckboxField
          name="exact"
          label={labels.exact}
          description={labels.exactHint}
          defaultChecked={event?.exact ?? true}
        />
        <div className={classes.pair}>
          <TextField
            type="time"
            name="startsTime"
            label={labels.startsTime}
            defaultValue={event?.startsTime ?? ''}
          />
          <TextField
            type="time"
            name="endsTime"
            label={labels.endsTime}
            defaultValue={event?.endsTime ?? ''}
          />
        </div>
      </fieldset>
      <fieldset className={classes.group}>
        <legend>{t('group.where')}</legend>
        <div className={classes.pair}>
          <SelectField
            name="hostOrganisationId"
            label={labels.hostOrganisationId}
            defaultValue={event?.host?.id ?? start.hostOrganisationId ?? ''}
            data={[{ value: '', label: t('ownCentre') }, ...choices.organisations.map(choice)]}
          />
          <SelectField
            name="responsibleId"
            label={labels.responsibleId}
            defaultValue={event?.responsible?.id ?? ''}
            data={[{ value: '', label: t('nobody') }, ...choices.staff.map(choice)]}
          />
        </div>
        <div className={classes.pair}>
          <TextField name="place" label={labels.place} defaultValue={event?.place} />
          <TextField name="room" label={labels.room} defaultValue={event?.room} />
        </div>
        <div className={classes.pair}>
          <SelectField
            key={`format ${kind?.key}`}
            name="format"
            label={labels.format}
            defaultValue={event?.format ?? (formats.length === 1 ? formats[0] : '')}
            data={[
              ...(formats.length > 1 ? [{ value: '', label: t('formatOpen') }] : []),
              ...formats.map((format) => ({ value: format, label: t(`format.${format}`) })),
            ]}
          />
          <LinkField
            label={labels.videoUrl ?? ''}
            description={labels.videoUrlHint ?? ''}
            value={event?.videoUrl ?? null}
            patterns={patterns}
          />
        </div>
        <TextField name="stream" label={labels.stream} defaultValue={event?.stream} />
      </fieldset>
      <fieldset className={classes.group}>
        <legend>{t('group.registration')}</legend>
        <div className={classes.pair}>
          <SelectField
            key={`registration ${kind?.key}`}
            name="registration"
            label={labels.registration}
            defaultValue={
              event?.registration ?? (isPart ? 'none' : (kind?.settings.registration ?? 'invited'))
            }
            data={(['invited', 'open', 'none'] as const).map((value) => ({
              value,
              label: t(`registration.${isPart && value === 'none' ? 'withSet' : value}`),
            }))}
          />
          <DateField
            name="registrationUntil"
            label={labels.registrationUntil}
            description={labels.registrationUntilHint}
            defaultValue={until}
          />
          <input type="hidden" name="registrationUntilWas" value={until} />
        </div>
        <div className={classes.pair}>
          <TextField
            type="number"
            name="capacity"
            label={labels.capacity}
            defaultValue={event?.capacity ?? ''}
            min={1}
          />
          <TextField
            type="number"
            name="quota"
            label={labels.quota}
            defaultValue={event?.quota ?? ''}
            min={1}
          />
          <TextField
            type="number"
            name="creditMinutes"
            label={labels.creditMinutes}
            defaultValue={event?.creditMinutes ?? ''}
            min={0}
          />
        </div>
        <CheckboxField
          name="public"
          label={labels.public}
          defaultChecked={event?.public ?? false}
        />
      </fieldset>
      <fieldset className={classes.group}>
        <legend>{t('group.plan')}</legend>
        <SelectField
          name="planItemId"
          label={labels.planItemId}
          description={labels.planItemHint}
          defaultValue={event?.planItem?.id ?? start.planItemId ?? ''}
          data={[
            { value: '', label: t('noItem') },
            ...items.map(({ id, number, text, isDebt }) => ({
              value: id,
              label: [number, text.slice(0, 90), isDebt && `(${t('debt')})`]
                .filter(Boolean)
                .join(' '),
            })),
          ]}
        />
      </fieldset>
    </FormShell>
  );
}
