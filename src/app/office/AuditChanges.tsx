import { useTranslation } from 'react-i18next';
import { Diff } from '#ui/compare/Diff.tsx';
import { fieldWord } from './audit-words.ts';
import classes from './office.module.css';
import { sayValue, type ValueWords } from './say-value.ts';

/** Fields that are shown at once; a longer list unfolds. */
const shown = 3;

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
  const words: ValueWords = {
    yes: t('audit.yes'),
    no: t('audit.no'),
    empty: '',
    roleOf: (role) => t(`shell:role.${role as 'director'}`, { defaultValue: role }),
    people,
  };
  const line = ({ field, from, to }: (typeof changes)[number]) => (
    <li key={field}>
      <b>{fieldWord(ta, field)}:</b>{' '}
      <Diff before={sayValue(from, field, words)} after={sayValue(to, field, words)} />
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
