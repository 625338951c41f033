import { useTranslation } from 'react-i18next';
import { CheckboxField, DateField, SelectField, TextField } from '#ui/form/fields.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import type { KindRow } from '../../kinds/schema.ts';
import type { EventFields } from '../../planning/schema.ts';
import classes from './events.module.css';

/**
 * What only events of one kind are asked; nothing where the kind asks nothing.
 *
 * @param said what the event says already
 */
export function OwnFields({ kind, said }: { kind: KindRow; said: EventFields['ownFields'] }) {
  const { t } = useTranslation('events');
  const locale = useLocale();
  const { fields } = kind.settings;
  if (fields.length === 0) return null;
  return (
    <fieldset className={classes.group} key={kind.key}>
      <legend>{t('group.own', { kind: kind.words[locale] })}</legend>
      <div className={classes.pair}>
        {fields.map(({ key, type, words, required = false, choices = [] }) => {
          const shared = { name: `ownFields.${key}`, label: words[locale] };
          const value = said[key];
          const text = value === undefined ? '' : String(value);
          switch (type) {
            case 'yes':
              return <CheckboxField key={key} {...shared} defaultChecked={value === true} />;
            case 'date':
              return (
                <DateField key={key} {...shared} defaultValue={text} withAsterisk={required} />
              );
            case 'choice':
              return (
                <SelectField
                  key={key}
                  {...shared}
                  defaultValue={text}
                  withAsterisk={required}
                  data={[
                    { value: '', label: t('own.notSaid') },
                    ...choices.map((choice) => ({
                      value: choice.key,
                      label: choice.words[locale],
                    })),
                  ]}
                />
              );
            default:
              return (
                <TextField
                  key={key}
                  {...shared}
                  type={type === 'number' ? 'number' : 'text'}
                  {...(type === 'number' && { step: 'any' })}
                  defaultValue={text}
                  withAsterisk={required}
                />
              );
          }
        })}
      </div>
    </fieldset>
  );
}
