import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useFetcher, useSearchParams } from 'react-router';
import { InlineEdit } from '#ui/edit/InlineEdit.tsx';
import { Icon } from '#ui/icon/Icon.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import { listHref } from '#ui/table/list-query.ts';
import { useToday } from '#ui/time/today.tsx';
import type { DocumentData } from '../../routes/plan.tsx';
import { AddItem } from './AddItem.tsx';
import type { Editing } from './ChapterTables.tsx';
import { type ChapterView, cellFields } from './document-view.ts';
import { ItemCard } from './ItemCard.tsx';
import { ItemRow } from './ItemRow.tsx';
import classes from './table.module.css';
import { useAmendmentReason } from './use-amendment-reason.ts';

/** One chapter: its heading with what can be done to it, the table of its items. */
export function ChapterTable({
  chapter,
  before,
  after,
  isLast,
  data,
  editing,
  open,
  onStop,
}: {
  chapter: ChapterView;
  /** The chapter before, and the one before which this would stand after a move down. */
  before: string | null;
  after: string | null;
  isLast: boolean;
  data: DocumentData;
  editing: Editing | null;
  open: string | null;
  onStop: (back: boolean) => void;
}) {
  const { t } = useTranslation(['planDocument', 'plan']);
  const [params] = useSearchParams();
  const locale = useLocale();
  const today = useToday();
  const { plan, mayEdit, roles, filtered } = data;
  const [reason] = useAmendmentReason(plan.id);
  const fetcher = useFetcher();
  const fields = {
    intent: 'chapter',
    chapterId: chapter.id,
    version: String(chapter.version),
    amendmentReason: reason,
  };
  const adding = params.get('add');
  const nextNumber = numberAfter(chapter);
  return (
    <section
      id={`chapter-${chapter.id}`}
      className={classes.chapter}
      data-empty={chapter.items === 0 ? '' : undefined}
    >
      <header className={classes.chapterHead}>
        <h3>
          {(chapter.number || mayEdit) && (
            <InlineEdit
              name="number"
              value={chapter.number ?? ''}
              label={t('document.chapterNumber')}
              fields={fields}
              readOnly={!mayEdit}
            />
          )}
          <InlineEdit
            name="title"
            value={chapter.title}
            label={t('document.chapterTitle')}
            fields={fields}
            readOnly={!mayEdit}
          />
        </h3>
        {mayEdit && !filtered && (
          <span className={classes.chapterActs} data-screen-only>
            <MoveChapter fields={fields} up={before} down={isLast ? null : (after ?? '')} />
            {chapter.items === 0 && (
              <fetcher.Form method="post">
                <HiddenFields of={{ ...fields, intent: 'remove-chapter' }} />
                <IconButton label={t('document.chapterRemove')} icon={IconTrash} />
              </fetcher.Form>
            )}
          </span>
        )}
      </header>
      {chapter.rows.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are edited in place is a grid
        <table role="grid" className={classes.table} aria-label={chapter.title || undefined}>
          <thead>
            <tr>
              {cellFields.map((field) => (
                <th key={field} scope="col" className={classes[field]}>
                  {t(`plan:field.${field}`)}
                </th>
              ))}
              <th scope="col" className={classes.figures}>
                <span className="visually-hidden">{t('document.progress')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {chapter.rows.map((row, index) => (
              <Fragment key={row.id}>
                <ItemRow
                  row={row}
                  plan={plan}
                  roles={roles}
                  keep={data.keep}
                  first={index === 0}
                  t={t}
                  locale={locale}
                  today={today}
                  open={open === row.id}
                  editing={editing?.itemId === row.id ? editing.field : null}
                  onStop={onStop}
                />
                {open === row.id && (
                  <ItemCard row={row} rows={chapter.rows} chapterId={chapter.id} data={data} />
                )}
                {(adding === `after-${row.id}` || adding === `in-${row.id}`) && (
                  <AddItem
                    plan={plan}
                    chapterId={chapter.id}
                    parentId={adding.startsWith('in-') ? row.id : row.parentId}
                    afterId={adding.startsWith('in-') ? null : row.id}
                    number=""
                    heading={adding.startsWith('in-') ? (row.inside ?? row.heading) : row.heading}
                    asRow
                  />
                )}
              </Fragment>
            ))}
          </tbody>
        </table>
      )}
      {mayEdit &&
        !filtered &&
        (adding === chapter.id ? (
          <AddItem
            plan={plan}
            chapterId={chapter.id}
            parentId={null}
            afterId={null}
            number={nextNumber}
            heading={chapter.heading}
          />
        ) : (
          <Link
            to={listHref(params, { add: chapter.id, open: null, item: null })}
            className={classes.addLink}
            preventScrollReset
            data-screen-only
          >
            <Icon of={IconPlus} size={16} /> {t('document.addItem')}
          </Link>
        ))}
    </section>
  );
}

/** @param up the chapter before which it goes, null where there is no such step; '' is the last place */
function MoveChapter({
  fields,
  up,
  down,
}: {
  fields: Record<string, string>;
  up: string | null;
  down: string | null;
}) {
  const { t } = useTranslation('planDocument');
  const fetcher = useFetcher();
  return (
    <fetcher.Form method="post">
      <HiddenFields of={{ ...fields, intent: 'move-chapter' }} />
      {up !== null && (
        <IconButton label={t('document.chapterUp')} icon={IconArrowUp} beforeId={up} />
      )}
      {down !== null && (
        <IconButton label={t('document.chapterDown')} icon={IconArrowDown} beforeId={down} />
      )}
    </fetcher.Form>
  );
}

function HiddenFields({ of }: { of: Record<string, string> }) {
  return Object.entries(of).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}

function IconButton({
  label,
  icon,
  beforeId,
}: {
  label: string;
  icon: typeof IconArrowUp;
  beforeId?: string;
}) {
  return (
    <button
      type="submit"
      className={classes.iconButton}
      aria-label={label}
      title={label}
      {...(beforeId !== undefined && { name: 'beforeId', value: beforeId })}
    >
      <Icon of={icon} size={16} />
    </button>
  );
}

/** «2.7» after «2.6»; the chapter's place begins an empty chapter; '' where items have no numbers. */
function numberAfter({ rows, position }: ChapterView): string {
  const own = rows.filter(({ depth }) => depth === 0);
  const last = own.findLast(({ number }) => number !== null)?.number;
  if (!last) return own.length === 0 ? `${position}.1` : '';
  const match = /^(.*?)(\d+)\.?$/.exec(last);
  return match ? `${match[1]}${Number(match[2]) + 1}` : '';
}
