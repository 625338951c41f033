import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SheetKind } from '../../sheets/kinds.ts';
import type { ShownRow } from '../../sheets/work/schema.ts';

/** What a person can decide about a row that the program is not sure of. */
export function RowDecision({ row, kind }: { row: ShownRow; kind: SheetKind }) {
  const { t } = useTranslation('sheets');
  const { candidates, choice, number, problems, state } = row;
  if (state !== 'doubt' && choice === null) return null;
  const moves = problems.some(({ code }) => code === 'works-elsewhere') || choice?.move;
  const value = choice?.move ?? (choice?.is === 'same' ? choice.id : choice?.is) ?? '';
  return (
    <NativeSelect
      name={`row.${number}`}
      aria-label={`${t('rows.number')} ${number}`}
      defaultValue={value}
      data={[
        { value: '', label: t('rows.choose') },
        ...candidates.map(({ id, name, note }) => ({
          value: id,
          label: note ? `${name} (${note})` : name,
        })),
        ...(moves
          ? [
              { value: 'transfer', label: t('rows.transfer') },
              { value: 'part-time', label: t('rows.partTime') },
            ]
          : []),
        ...(candidates.length > 0 && kind !== 'members'
          ? [{ value: 'new', label: kind === 'people' ? t('rows.new') : t('rows.newOne') }]
          : []),
        { value: 'skip', label: t('rows.skip') },
      ]}
    />
  );
}
