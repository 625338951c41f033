import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { ClearFilters } from '#ui/table/ClearFilters.tsx';
import { FilterSelect } from '#ui/table/FilterSelect.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import type { DocumentData } from '../../routes/plan.tsx';
import { AddChapter } from './AddChapter.tsx';
import { AmendmentBar } from './AmendmentBar.tsx';
import { ChapterTables } from './ChapterTables.tsx';
import { Contents } from './Contents.tsx';
import { Front } from './Front.tsx';
import classes from './page.module.css';

const filters = ['person', 'only'];

/** The plan as a printed form that is edited in its place: contents at the side, chapters, signature. */
export function DocumentPage({ data }: { data: DocumentData }) {
  const { t } = useTranslation(['planDocument', 'shell']);
  const [params] = useSearchParams();
  const { plan, chapters, contents, filtered, people, mayEdit, amended } = data;
  const empty = contents.every(({ items }) => items === 0);
  return (
    <>
      <ListToolbar searchLabel={t('document.search')}>
        <FilterSelect
          name="only"
          label={t('document.only')}
          options={(['late', 'debts', 'doubts'] as const).map((value) => ({
            value,
            label: t(`document.onlyOf.${value}`),
          }))}
        />
        {people.length > 0 && (
          <FilterSelect
            name="person"
            label={t('document.person')}
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <ClearFilters names={filters} />
      </ListToolbar>
      {mayEdit && amended && <AmendmentBar planId={plan.id} />}
      <div className={classes.columns} data-amended={mayEdit && amended ? '' : undefined}>
        <Contents chapters={contents} filtered={filtered} />
        <article className={classes.paper}>
          {!filtered && <Front plan={plan} mayEdit={mayEdit} />}
          {mayEdit && empty && !params.has('add') && (
            <p className={classes.hint}>
              {t('document.empty')}{' '}
              <Link to={`/plans/import?plan=${plan.id}`}>{t('document.emptyImport')}</Link>
            </p>
          )}
          {filtered && chapters.length === 0 ? (
            <EmptyState title={t('document.nothingFound')} />
          ) : (
            <ChapterTables data={data} />
          )}
          {mayEdit && !filtered && <AddChapter planId={plan.id} count={contents.length} />}
          {plan.signature && !filtered && (
            <p className={classes.signature}>
              <span>{plan.signature.post}</span>
              <span>{plan.signature.name}</span>
            </p>
          )}
        </article>
      </div>
    </>
  );
}
