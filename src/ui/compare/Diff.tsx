import { useTranslation } from 'react-i18next';
import classes from './Diff.module.css';
import { wordDiff } from './word-diff.ts';

/**
 * A text then and now in one line: what went away is struck through, what came is underlined.
 *
 * @param before the text then
 * @param after the text now
 */
export function Diff({ before, after }: { before: string; after: string }) {
  const { t } = useTranslation('ui');
  return (
    <span className={classes.diff}>
      {wordDiff(before, after).map(({ kind, text }, index) => {
        // The parts have no names of their own and never change places.
        const key = `${index}-${text}`;
        if (kind === 'same') return <span key={key}>{text}</span>;
        const Tag = kind === 'added' ? 'ins' : 'del';
        return (
          <Tag key={key}>
            <span className="visually-hidden">{t(`diff.${kind}`)}: </span>
            {text}
          </Tag>
        );
      })}
    </span>
  );
}
