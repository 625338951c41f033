import { useTranslation } from 'react-i18next';
import { Diff } from '#ui/compare/Diff.tsx';
import { fieldWord } from './audit-words.ts';
import classes from './office.module.css';
import { sayValue } from './say-value.ts';
import { valueWords } from './value-words.ts';

/** Fields that are shown at once; a longer list unfolds. */
const shown = 3;

/** Fields that only tell programs something. */
const unsaid = new Set(['invitationId']);

/** Up to so many letters a change is told as «this → that», beyond as a text with its differences. */
const short = 60;

/** What changed, field by field: before struck through, after underlined. */
export function AuditChanges({
  changes,
  people,
}: {
  changes: readonly { field: string; from: unknown; to: unknown }[];
  people: Readonly<Record<string, string>>;
}) {
  const { t } = useTranslation(['office', 'shell']);
  const { t: ta } = useTranslation('audit');
  const words = valueWords(t, ta, people);
  const said = changes
    .filter(({ field }) => !unsaid.has(field))
    .map(({ field, from, to }) => ({
      field,
      before: sayValue(from, field, words),
      after: sayValue(to, field, words),
    }))
    .filter(({ before, after }) => before !== '' || after !== '');
  const line = ({ field, before, after }: (typeof said)[number]) => (
    <li key={field}>
      <b>{fieldWord(ta, field)}:</b> <Change before={before} after={after} />
    </li>
  );
  if (said.length === 0) return null;
  return (
    <>
      <ul className={classes.changes}>{said.slice(0, shown).map(line)}</ul>
      {said.length > shown && (
        <details className={classes.more}>
          <summary>+{said.length - shown}</summary>
          <ul className={classes.changes}>{said.slice(shown).map(line)}</ul>
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
