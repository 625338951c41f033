import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Choice, wordOf } from './choices.ts';
import classes from './organisations.module.css';
import { type Branch, countBelow } from './tree-nodes.ts';

/** The tree as nested lists: each branch opens and closes by the keyboard, and without scripts. */
export function OrganisationTree({
  branches,
  kinds,
}: {
  branches: readonly Branch[];
  kinds: readonly Choice[];
}) {
  return (
    <div className={classes.tree}>
      <Level branches={branches} kinds={kinds} depth={0} />
    </div>
  );
}

function Level({
  branches,
  kinds,
  depth,
}: {
  branches: readonly Branch[];
  kinds: readonly Choice[];
  depth: number;
}) {
  const { t } = useTranslation('organisations');
  return (
    <ul>
      {branches.map((branch) => (
        <li key={branch.id}>
          <div className={classes.node}>
            <Link to={`/institutions/${branch.id}`}>{branch.name}</Link>
            <span className={classes.former}>
              {[wordOf(kinds, branch.kind), branch.locality].filter(Boolean).join(', ')}
            </span>
          </div>
          {branch.children.length > 0 && (
            <details open={depth < 3}>
              <summary>{t('tree.below', { count: countBelow(branch) })}</summary>
              <Level branches={branch.children} kinds={kinds} depth={depth + 1} />
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}
