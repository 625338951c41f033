import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SectionChoices } from '../../sections/choices.ts';
import type { SectionRow } from '../../sections/schema.ts';
import { Period } from './Period.tsx';
import { People } from './SectionTable.tsx';
import classes from './sections.module.css';
import { useKindWords } from './words.ts';

/** Sections as cards, to look over at once. */
export function SectionCards({
  sections,
  choices,
}: {
  sections: readonly SectionRow[];
  choices: SectionChoices;
}) {
  const { t } = useTranslation('sections');
  const kindOf = useKindWords(choices.sectionKinds);
  return (
    <ul className={classes.cards}>
      {sections.map((row) => (
        <li key={row.id} className={classes.card}>
          <div>
            <span className={classes.faint}>{kindOf(row.kind)}</span>
            <h2>
              <Link to={`/sections/${row.id}`}>{row.name}</Link>
            </h2>
          </div>
          {(row.topic || row.audience) && <p>{row.topic || row.audience}</p>}
          <p>
            <span className={classes.faint}>{t('list.head')}</span>
            <People people={row.heads} />
          </p>
          <p>
            <span className={classes.faint}>{t('list.curator')}</span>
            <People people={row.curators} />
          </p>
          <footer>
            <span>{t('card.people', { count: row.members })}</span>
            <Period {...row} />
          </footer>
        </li>
      ))}
    </ul>
  );
}
