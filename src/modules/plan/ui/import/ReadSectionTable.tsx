import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { InlineEdit } from '#ui/edit/InlineEdit.tsx';
import type { ReadItem, ReadSection } from '../../reading/types.ts';
import classes from './preview.module.css';
import { ReadItemRow } from './ReadItemRow.tsx';

/** A chapter as it was read: its heading and its items, bullets below their items. */
export function ReadSectionTable({ section, index }: { section: ReadSection; index: number }) {
  const { t } = useTranslation(['planImport', 'plan']);
  return (
    <section>
      <h3 className={classes.chapter} data-anchor={section.source.line}>
        {section.number && <span className={classes.numeral}>{section.number}</span>}
        <InlineEdit
          name="title"
          value={section.title}
          label={t('plan:field.chapter')}
          fields={{ intent: 'section', section: String(index), field: 'title' }}
        />
      </h3>
      <table className={classes.table}>
        <thead>
          <tr>
            {(['number', 'text', 'responsible', 'form', 'deadline'] as const).map((field) => (
              <th key={field} scope="col" className={classes[field]}>
                {t(`plan:field.${field}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{rows(section.items, [index], section.number ?? '')}</tbody>
      </table>
    </section>
  );
}

/** @param above what the item or chapter above is called; a bullet has no number of its own: «2.3 (1)» */
function rows(items: readonly ReadItem[], place: readonly number[], above: string): ReactNode[] {
  return items.flatMap((item, index) => {
    const here = [...place, index];
    const name = item.number ?? `${above} (${index + 1})`.trim();
    return [
      <ReadItemRow key={here.join('.')} item={item} place={here} name={name} />,
      ...rows(item.items, here, name),
    ];
  });
}
