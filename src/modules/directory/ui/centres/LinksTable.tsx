import { useTranslation } from 'react-i18next';
import { ConfirmButton } from '#ui/button/ConfirmButton.tsx';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import type { Tone } from '#ui/status/tones.ts';
import { type Column, DataTable } from '#ui/table/DataTable.tsx';
import type { CentreLink } from '../../centres/schema.ts';
import { AnswerForm } from './AnswerForm.tsx';
import classes from './centres.module.css';
import { Term } from './Term.tsx';

const tones: Record<CentreLink['state'], Tone> = {
  asked: 'due',
  coming: 'info',
  'in-force': 'done',
  refused: 'idle',
  ended: 'idle',
};

/** Centres above or below, with what can be done about each. @param may answer and end */
export function LinksTable({
  links,
  may,
  none,
  caption,
}: {
  links: readonly CentreLink[];
  may: boolean;
  none: string;
  caption: string;
}) {
  const { t } = useTranslation('centres');
  const columns: Column<CentreLink>[] = [
    {
      key: 'centre',
      header: t('link.centre'),
      rowHeader: true,
      cell: (row) => (
        <>
          {row.otherName}
          <span className={classes.faint}>{t(`kind.${row.otherKind}`)}</span>
        </>
      ),
    },
    {
      key: 'term',
      header: t('link.term'),
      cell: (row) => <Term since={row.since} until={row.until} />,
    },
    {
      key: 'state',
      header: t('link.state'),
      cell: (row) => (
        <div>
          <StatusBadge tone={tones[row.state]}>{t(`state.${row.state}`)}</StatusBadge>
          <span className={classes.faint}>{row.endedBy ?? row.answeredBy ?? row.askedBy}</span>
        </div>
      ),
    },
    {
      key: 'acts',
      header: '',
      cell: (row) => {
        if (!may || row.state === 'ended' || row.state === 'refused') return null;
        return row.side === 'above' && row.state === 'asked' ? (
          <AnswerForm
            id={row.id}
            agree={t('link.agree')}
            refuse={t('link.refuse')}
            name={row.otherName}
          />
        ) : (
          <ConfirmButton
            label={t('link.end')}
            size="xs"
            aria-label={`${t('link.end')}: ${row.otherName}`}
            fields={{ intent: 'end', id: row.id }}
            question={t('link.endQuestion', { name: row.otherName })}
            confirm={t('link.end')}
          >
            <p>{t('link.endText')}</p>
          </ConfirmButton>
        );
      },
    },
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={links}
      rowKey={(row) => row.id}
      rowTone={(row) => (row.state === 'ended' || row.state === 'refused' ? 'faded' : undefined)}
      empty={<EmptyState title={none} />}
    />
  );
}
