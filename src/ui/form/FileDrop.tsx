import { IconFileUpload } from '@tabler/icons-react';
import { clsx } from 'clsx';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sayFileSize } from '#platform/i18n/say-number.ts';
import { Icon } from '../icon/Icon.tsx';
import { useLocale } from '../locale/use-locale.ts';
import classes from './FileDrop.module.css';
import { useFieldError } from './field-errors.tsx';

/**
 * A field for files, to be chosen or dropped. It is the browser's own file field laid over the whole
 * area, so dropping, the keyboard and forms without JavaScript all work by themselves. The form around
 * it needs `encType="multipart/form-data"`.
 *
 * @param accept kinds of files, as in `<input accept>`
 * @param limit the largest file in bytes; a larger one is refused before it is sent
 * @param hint which files are expected, in a few words
 */
export function FileDrop({
  name,
  label,
  hint,
  accept,
  limit,
  multiple = false,
  required = false,
}: {
  name: string;
  label: string;
  hint?: string;
  accept?: string;
  limit?: number;
  multiple?: boolean;
  required?: boolean;
}) {
  const { t } = useTranslation('ui');
  const locale = useLocale();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [over, setOver] = useState(false);
  const id = useId();
  const tooLarge = files.find(({ size }) => limit !== undefined && size > limit);
  const problem = useFieldError(name);
  const error = tooLarge
    ? t('file.tooLarge', { name: tooLarge.name, limit: sayFileSize(locale, limit ?? 0) })
    : problem;
  return (
    <div className={clsx(classes.drop, over && classes.over, error && classes.wrong)}>
      <Icon of={IconFileUpload} size={28} />
      <label htmlFor={`field-${name}`} className={classes.label}>
        {label}
      </label>
      <p id={`${id}-hint`} className={classes.hint}>
        {[hint, limit !== undefined && t('file.upTo', { limit: sayFileSize(locale, limit) })]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {files.length > 0 && (
        <ul className={classes.files}>
          {files.map((file) => (
            <li key={file.name}>
              {file.name} <span>{sayFileSize(locale, file.size)}</span>
            </li>
          ))}
        </ul>
      )}
      {error && (
        <p id={`${id}-error`} className={classes.error} role="alert">
          {error}
        </p>
      )}
      <input
        id={`field-${name}`}
        type="file"
        name={name}
        accept={accept}
        multiple={multiple}
        required={required}
        aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}
        aria-invalid={error ? true : undefined}
        onChange={(event) => {
          const chosen = [...(event.currentTarget.files ?? [])];
          setFiles(chosen);
          // A file over the limit would only be sent to be refused.
          const large = chosen.some(({ size }) => limit !== undefined && size > limit);
          event.currentTarget.setCustomValidity(large ? t('file.large') : '');
        }}
        onDragEnter={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDrop={() => setOver(false)}
      />
    </div>
  );
}
