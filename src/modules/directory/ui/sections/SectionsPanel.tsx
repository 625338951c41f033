import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Panel } from '#ui/page/Panel.tsx';
import type { SectionRow } from '../../sections/schema.ts';
import classes from './sections.module.css';

/** On the card of an institution: the sections in which somebody of it is. */
export function SectionsPanel({ sections }: { sections: readonly SectionRow[] }) {
  const { t } = useTranslation('sections');
  return (
    <Panel title={t('title')} framed>
      <ul className={classes.plain}>
        {sections.map(({ id, name, heads }) => (
          <li key={id}>
            <Link to={`/sections/${id}`}>{name}</Link>
            <span className={classes.faint}>{heads.map((head) => head.name).join(', ')}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
