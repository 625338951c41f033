import { useTranslation } from 'react-i18next';
import { SelectField, TextField } from '#ui/form/fields.tsx';
import type { LinkPattern } from '../../hosting/links/schema.ts';

/**
 * The link to a video meeting: typed, one of earlier ones, or made of one of the centre's patterns when the form is sent;
 * `linkFrom` reads it.
 *
 * @param earlier links to offer
 */
export function LinkField({
  label,
  description,
  value,
  patterns,
  earlier = [],
}: {
  label: string;
  description: string;
  value: string | null;
  patterns: readonly LinkPattern[];
  earlier?: readonly string[];
}) {
  const { t } = useTranslation('eventsHosting');
  return (
    <>
      <TextField
        name="videoUrl"
        type="url"
        label={label}
        description={description}
        defaultValue={value ?? ''}
        {...(earlier.length > 0 && { list: 'earlier-links' })}
      />
      {earlier.length > 0 && (
        <datalist id="earlier-links">
          {earlier.map((url) => (
            <option key={url} value={url} />
          ))}
        </datalist>
      )}
      {patterns.length > 0 && (
        <SelectField
          name="linkPattern"
          label={t('links.take')}
          description={t('links.takeHint')}
          defaultValue=""
          data={[
            { value: '', label: t('links.typed') },
            ...patterns.map(({ name }) => ({ value: name, label: name })),
          ]}
        />
      )}
    </>
  );
}
