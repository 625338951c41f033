import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TextareaField } from '#ui/form/fields.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import classes from './statistics.module.css';

/** A part of a paper that is drafted from records and may be written anew. */
export interface WrittenPart {
  part: string;
  title: string;
  text: string;
  /** By a person; else drafted. */
  written: boolean;
}

/**
 * The parts of a paper under their headings: fields while it is written, text afterwards.
 *
 * @param sent - what a form that was refused held
 * @param version - of the paper: fields begin anew with each
 * @param below - what stands under a part
 */
export function WrittenParts({
  parts,
  writes,
  sent,
  version,
  language,
  below,
}: {
  parts: readonly WrittenPart[];
  writes: boolean;
  sent: Readonly<Record<string, string>>;
  version: number;
  /** Of the paper; the page may be in another. */
  language: string;
  below?: (part: string) => ReactNode;
}) {
  const { t } = useTranslation('eventsReport');
  return (
    <div className={classes.parts}>
      {parts.map(({ part, title, text, written }) => (
        <Panel key={part} title={title}>
          {writes ? (
            <TextareaField
              key={version}
              name={part}
              aria-label={title}
              lang={language}
              description={t(written ? 'writtenHint' : 'draftHint')}
              defaultValue={sent[part] ?? text}
              autosize
              minRows={2}
              maxRows={24}
            />
          ) : (
            text
              .split('\n')
              .filter((line) => line.trim())
              .map((line, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: lines never change their places
                <p key={at} lang={language}>
                  {line}
                </p>
              ))
          )}
          {below?.(part)}
        </Panel>
      ))}
    </div>
  );
}
