import { IconAlignLeft, IconFile, IconLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { sayMoment } from '#platform/datetime/say-date.ts';
import { sayFileSize } from '#platform/i18n/say-number.ts';
import { ConfirmButton } from '#ui/button/ConfirmButton.tsx';
import { Icon } from '#ui/icon/Icon.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import type { TaskWithEvidence } from '../../../queries/get-task.ts';
import classes from './one.module.css';

const icons = { file: IconFile, link: IconLink, text: IconAlignLeft };

/** What proves the task done; files can be fetched, a piece can be taken off. */
export function EvidenceList({
  taskId,
  pieces,
  timeZone,
  editable,
}: {
  taskId: string;
  pieces: TaskWithEvidence['pieces'];
  timeZone: string;
  editable: boolean;
}) {
  const { t } = useTranslation('planWork');
  const locale = useLocale();
  return (
    <ul className={classes.pieces}>
      {pieces.map((piece) => (
        <li key={piece.id}>
          <Icon of={icons[piece.kind as keyof typeof icons]} />
          <div>
            {piece.kind === 'file' && (
              <a href={`/tasks/${taskId}/evidence/${piece.id}`} download>
                {piece.fileName}
              </a>
            )}
            {piece.kind === 'link' && piece.url && (
              <a href={piece.url} rel="noreferrer noopener" target="_blank">
                {piece.url}
              </a>
            )}
            {piece.text && <p>{piece.text}</p>}
            <p className={classes.faint} suppressHydrationWarning>
              {[
                piece.form,
                piece.fileSize !== null && sayFileSize(locale, Number(piece.fileSize)),
                piece.by,
                sayMoment(locale, piece.createdAt, timeZone),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </div>
          {editable && (
            <ConfirmButton
              label={t('task.removeEvidence')}
              size="compact-xs"
              variant="subtle"
              question={t('task.removeEvidenceSure')}
              confirm={t('task.removeEvidence')}
              fields={{ intent: 'evidence-remove', evidenceId: piece.id }}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
