import { diffWordsWithSpace } from 'diff';
import { useTranslation } from 'react-i18next';
import classes from './Diff.module.css';

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
      {diffWordsWithSpace(before, after).map((part, index) => {
        // The parts have no names of their own and never change places.
        const key = `${index}-${part.value}`;
        if (part.added)
          return <Change key={key} of="ins" label={t('diff.added')} text={part.value} />;
        if (part.removed)
          return <Change key={key} of="del" label={t('diff.removed')} text={part.value} />;
        return <span key={key}>{part.value}</span>;
      })}
    </span>
  );
}

function Change({ of: Tag, label, text }: { of: 'ins' | 'del'; label: string; text: string }) {
  return (
    <Tag>
      <span className="visually-hidden">{label}: </span>
      {text}
    </Tag>
  );
}
