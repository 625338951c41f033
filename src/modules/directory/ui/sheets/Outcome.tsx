import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { ConfirmButton } from '#ui/button/ConfirmButton.tsx';
import { CheckboxField } from '#ui/form/fields.tsx';
import { Figures } from '#ui/page/Figures.tsx';
import type { Tone } from '#ui/status/tones.ts';
import { type RowState, rowStates } from '../../sheets/kinds.ts';
import type { ShownImport } from '../../sheets/work/schema.ts';
import classes from './sheets.module.css';

export const rowTones: Record<RowState, Tone> = {
  new: 'done',
  changed: 'partly',
  unchanged: 'idle',
  doubt: 'due',
  wrong: 'late',
  skipped: 'idle',
  kept: 'info',
};

/** Rows by what becomes of them, and what can be done with the whole sheet. */
export function Outcome({ sheet }: { sheet: ShownImport }) {
  const { t } = useTranslation('sheets');
  const { counts, state, version, notices } = sheet;
  const out = (counts.wrong ?? 0) + (counts.doubt ?? 0);
  return (
    <>
      <Figures
        figures={rowStates
          .filter((one) => counts[one])
          .map((one) => ({
            label: t(`state.${one}`),
            value: counts[one],
            tone: rowTones[one],
            href: `?state=${one}#rows`,
          }))}
      />
      {notices.formulas ? (
        <p className={classes.faint}>{t('notice.formulas', { count: notices.formulas })}</p>
      ) : null}
      {notices.errors ? (
        <p className={classes.faint}>{t('notice.errors', { count: notices.errors })}</p>
      ) : null}
      {state === 'preview' && <Accept sheet={sheet} out={out} />}
      {state === 'accepted' && (
        <ConfirmButton
          label={t('undo.button')}
          variant="default"
          fields={{ intent: 'undo', version: String(version) }}
          question={t('undo.question')}
          confirm={t('undo.confirm')}
        >
          {t('undo.text')}
        </ConfirmButton>
      )}
      {out + (counts.kept ?? 0) > 0 && (
        <p>
          <a href={`/sheets/${sheet.id}/rejected`} download>
            {t('rejected.link')}
          </a>
        </p>
      )}
    </>
  );
}

function Accept({ sheet, out }: { sheet: ShownImport; out: number }) {
  const { t } = useTranslation('sheets');
  const { counts, version } = sheet;
  const [added, changed] = [counts.new ?? 0, counts.changed ?? 0];
  return (
    <div className={classes.accept}>
      <p>
        {added + changed > 0
          ? t('accept.lead', { added, changed })
          : t(out > 0 ? 'accept.notYet' : 'accept.nothing')}
      </p>
      <div className={classes.actions}>
        {added + changed > 0 && (
          <Form method="post" className={classes.actions}>
            <input type="hidden" name="intent" value="accept" />
            <input type="hidden" name="version" value={version} />
            {out > 0 && (
              <CheckboxField name="leaveOut" label={t('accept.leaveOut', { count: out })} />
            )}
            <Button type="submit" size="md">
              {t('accept.button')}
            </Button>
          </Form>
        )}
        <ConfirmButton
          label={t('discard.button')}
          variant="subtle"
          fields={{ intent: 'discard', version: String(version) }}
          question={t('discard.question')}
          confirm={t('discard.confirm')}
        >
          {t('discard.text')}
        </ConfirmButton>
      </div>
    </div>
  );
}
