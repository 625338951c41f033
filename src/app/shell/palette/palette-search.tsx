import { clsx } from 'clsx';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFetcher } from 'react-router';
import type { loader } from '../../routes/search.tsx';
import classes from './palette.module.css';
import { useCommands } from './use-commands.ts';

/** One line that can be chosen in the palette. */
export interface PaletteEntry {
  id: string;
  group: string;
  title: string;
  hint?: string;
  run: () => void;
}

const shortest = 2;
const rest = 200;

/** The field and the list under it: arrows move, Enter opens, pages and commands come first. */
export function PaletteSearch({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('shell');
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const listId = useId();
  const found = useFetcher<typeof loader>();
  const { load } = found;
  const searched = query.trim().length >= shortest;

  useEffect(() => {
    if (!searched) return;
    const timer = setTimeout(() => load(`/search?q=${encodeURIComponent(query.trim())}`), rest);
    return () => clearTimeout(timer);
  }, [query, searched, load]);

  const entries = useCommands(query, searched ? (found.data?.hits ?? []) : []);
  const index = Math.min(active, entries.length - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && entries.length > 0) {
      event.preventDefault();
      setActive((index + step + entries.length) % entries.length);
    } else if (event.key === 'Enter' && entries[index]) {
      event.preventDefault();
      entries[index].run();
      onClose();
    }
  };
  return (
    <>
      <input
        className={classes.input}
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={entries[index] ? `${listId}-${index}` : undefined}
        aria-label={t('search.placeholder')}
        placeholder={t('search.placeholder')}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
        autoComplete="off"
        spellCheck={false}
      />
      <div id={listId} role="listbox" aria-label={t('search.title')} className={classes.list}>
        {entries.map((entry, place) => (
          <Option
            key={entry.id}
            id={`${listId}-${place}`}
            entry={entry}
            heading={entries[place - 1]?.group !== entry.group}
            active={place === index}
            onPoint={() => setActive(place)}
            onChoose={() => {
              entry.run();
              onClose();
            }}
          />
        ))}
      </div>
      <p className={classes.note} role="status">
        {found.state !== 'idle'
          ? t('search.searching')
          : entries.length === 0
            ? t(searched ? 'search.none' : 'search.hint')
            : ''}
      </p>
    </>
  );
}

function Option({
  id,
  entry,
  heading,
  active,
  onPoint,
  onChoose,
}: {
  id: string;
  entry: PaletteEntry;
  heading: boolean;
  active: boolean;
  onPoint: () => void;
  onChoose: () => void;
}) {
  return (
    <>
      {heading && (
        <p className={classes.group} role="presentation">
          {entry.group}
        </p>
      )}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled in the field */}
      <div
        id={id}
        role="option"
        aria-selected={active}
        className={clsx(classes.option, active && classes.active)}
        ref={(node) => {
          if (active) node?.scrollIntoView({ block: 'nearest' });
        }}
        onPointerMove={onPoint}
        onClick={onChoose}
      >
        <span>{entry.title}</span>
        {entry.hint && <small>{entry.hint}</small>}
      </div>
    </>
  );
}
