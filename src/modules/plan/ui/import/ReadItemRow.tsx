import { IconHelpCircle } from '@tabler/icons-react';
import { clsx } from 'clsx';
import { useTranslation } from 'react-i18next';
import { useFetcher } from 'react-router';
import { InlineEdit } from '#ui/edit/InlineEdit.tsx';
import { Icon } from '#ui/icon/Icon.tsx';
import type { ReadItem } from '../../reading/types.ts';
import { DeadlineReading } from '../deadline/DeadlineReading.tsx';
import { hasDoubt, placeId } from './count-reading.ts';
import classes from './preview.module.css';

const fields = ['number', 'text', 'responsible', 'form', 'deadline'] as const;

/** One item of the reading: five cells to be corrected, its doubts below with a way to settle them. */
export function ReadItemRow({
  item,
  place,
  name,
}: {
  item: ReadItem;
  place: readonly number[];
  /** What the item is called to those who don't see the table; no two of a document are alike. */
  name: string;
}) {
  const { t } = useTranslation(['planImport', 'plan']);
  const values = {
    number: item.number ?? '',
    text: item.text,
    responsible: item.responsible.raw,
    form: item.form.raw,
    deadline: item.deadline.raw,
  };
  return (
    <>
      <tr
        id={placeId(place)}
        className={item.number === null ? classes.bullet : undefined}
        data-anchor={item.source.line}
      >
        {fields.map((field) => (
          <td
            key={field}
            className={clsx(classes[field], hasDoubt(item.doubts, field) && classes.doubted)}
          >
            <InlineEdit
              name={field}
              value={values[field]}
              label={t('preview.cell', { field: t(`plan:field.${field}`), number: name })}
              multiline={field !== 'number'}
              fields={{ intent: 'cell', place: place.join('.'), field }}
            >
              {values[field] || undefined}
            </InlineEdit>
            {field === 'deadline' && item.deadline.kind && (
              <DeadlineReading deadline={item.deadline} />
            )}
          </td>
        ))}
      </tr>
      {item.doubts.map((doubt, index) => (
        <DoubtRow key={`${doubt.code}-${doubt.text}`} doubt={doubt} place={place} index={index} />
      ))}
    </>
  );
}

function DoubtRow({
  doubt,
  place,
  index,
}: {
  doubt: ReadItem['doubts'][number];
  place: readonly number[];
  index: number;
}) {
  const { t } = useTranslation('planImport');
  const fetcher = useFetcher();
  return (
    <tr className={classes.doubt}>
      <td />
      <td colSpan={4}>
        <Icon of={IconHelpCircle} size={16} />
        <span>
          {t(`doubt.${doubt.code as 'other'}`, { defaultValue: t('doubt.other') })}{' '}
          <q>{doubt.text}</q>
        </span>
        <fetcher.Form method="post">
          <input type="hidden" name="intent" value="settle" />
          <input type="hidden" name="place" value={place.join('.')} />
          <input type="hidden" name="doubt" value={index} />
          <button type="submit" className={classes.settle}>
            {t('preview.settled')}
          </button>
        </fetcher.Form>
      </td>
    </tr>
  );
}
