import { Diff } from '#ui/compare/Diff.tsx';
import classes from './office.module.css';
import type { WordedEntry } from './word-log.ts';

/** Fields that are shown at once; a longer list unfolds. */
const shown = 3;

/** Up to so many letters a change is told as «this → that», beyond as a text with its differences. */
const short = 60;

/** What changed, field by field: before struck through, after underlined. */
export function AuditChanges({ changes }: Pick<WordedEntry, 'changes'>) {
  const line = ({ field, before, after }: (typeof changes)[number]) => (
    <li key={field}>
      <b>{field}:</b> <Change before={before} after={after} />
    </li>
  );
  if (changes.length === 0) return null;
  return (
    <>
      <ul className={classes.changes}>{changes.slice(0, shown).map(line)}</ul>
      {changes.length > shown && (
        <details className={classes.more}>
          <summary>+{changes.length - shown}</summary>
          <ul className={classes.changes}>{changes.slice(shown).map(line)}</ul>
        </details>
      )}
    </>
  );
}

function Change({ before, after }: { before: string; after: string }) {
  if (!before || !after || before.length > short || after.length > short)
    return <Diff before={before} after={after} />;
  return (
    <>
      <Diff before={before} after="" /> → <Diff before="" after={after} />
    </>
  );
}
