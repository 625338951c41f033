import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeadlineLanguage, Period } from '../../deadline/types.ts';
import classes from './DeadlineReading.module.css';
import { DeadlineReading } from './DeadlineReading.tsx';

type Reader = typeof import('./deadline-in-words.ts').readTyped;
let loaded: Reader | null = null;

/** The reader of deadlines, fetched once: it is as large as a page. */
function useReader(): Reader | null {
  const [reader, setReader] = useState<Reader | null>(() => loaded);
  useEffect(() => {
    if (loaded) return;
    let here = true;
    void import('./deadline-in-words.ts').then(({ readTyped }) => {
      loaded = readTyped;
      if (here) setReader(() => readTyped);
    });
    return () => {
      here = false;
    };
  }, []);
  return reader;
}

/**
 * How the deadline being typed is understood, at once; with the usual phrase to take instead.
 *
 * @param onTake takes the usual phrase into the field
 */
export function TypedReading({
  text,
  plan,
  heading = null,
  onTake,
}: {
  text: string;
  plan: { period: Period; language: DeadlineLanguage };
  /** The deadline that a heading above gives: days and weeks are of its month. */
  heading?: string | null | undefined;
  onTake: (phrase: string) => void;
}) {
  const { t } = useTranslation('plan');
  const read = useReader();
  if (!read || text.trim() === '') return null;
  const { reading, usual } = read(text, plan, heading);
  return (
    <span className={classes.typed} role="status">
      <DeadlineReading deadline={reading} />
      {usual && (
        <button
          type="button"
          className={classes.usual}
          // The field must not lose the focus: leaving it saves.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(usual)}
        >
          {t('deadlineEdit.write', { phrase: usual })}
        </button>
      )}
    </span>
  );
}
