import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import classes from './ListToolbar.module.css';

/** A link that takes the named filters and the search away; nothing when none is set. */
export function ClearFilters({ names }: { names: readonly string[] }) {
  const { t } = useTranslation('ui');
  const [params] = useSearchParams();
  const filters = ['q', ...names];
  if (!filters.some((name) => params.has(name))) return null;
  const next = new URLSearchParams(params);
  for (const name of [...filters, 'page']) next.delete(name);
  return (
    <Link to={`?${next}`} className={classes.clear}>
      {t('table.clearFilters')}
    </Link>
  );
}
