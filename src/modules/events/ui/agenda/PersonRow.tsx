import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '#ui/form/fields.tsx';
import classes from './agenda.module.css';
import { PeopleField } from './PeopleField.tsx';

/**
 * A row of a form for one person: of the register, or a guest with post and address; `rowsTyped` reads it.
 *
 * @param name of the row («speakers.0»)
 * @param known who stands in it; `id` is null for a guest
 * @param last whether the row says what can be typed
 * @param children what else the row asks
 */
export function PersonRow({
  eventId,
  name,
  known,
  last,
  children,
}: {
  eventId: string;
  name: string;
  known?:
    | { id: string | null; name: string; guestPost: string; guestEmail: string | null }
    | undefined;
  last: boolean;
  children: ReactNode;
}) {
  const { t } = useTranslation('eventsAgenda');
  return (
    <div className={classes.speaker}>
      {known?.id && <input type="hidden" name="known" value={`${known.id} ${known.name}`} />}
      <PeopleField
        eventId={eventId}
        name={`${name}.who`}
        label={t('field.who')}
        description={last ? t('field.whoHint') : undefined}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        defaultValue={known?.name ?? ''}
      />
      <TextField
        name={`${name}.post`}
        label={t('field.guestPost')}
        defaultValue={known && !known.id ? known.guestPost : ''}
      />
      <TextField
        name={`${name}.email`}
        label={t('field.guestEmail')}
        type="email"
        defaultValue={known?.guestEmail ?? ''}
      />
      {children}
    </div>
  );
}
