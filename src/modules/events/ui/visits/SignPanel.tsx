import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FormShell } from '#ui/form/FormShell.tsx';
import { TextareaField, TextField } from '#ui/form/fields.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { Moment } from '#ui/time/Moment.tsx';
import type { VisitCard } from '../../visits/schema.ts';
import { SignatureDrawn } from './SignatureDrawn.tsx';
import { SignaturePad } from './SignaturePad.tsx';
import classes from './visits.module.css';

/** Who has read the note for the institution, or how it is signed: in the own account, or with a finger on this screen. */
export function SignPanel({ visit }: { visit: VisitCard }) {
  const { t } = useTranslation('eventsVisits');
  const { signature, note, may } = visit;
  if (signature) {
    const { name, post, drawing, way, takenBy, signedAt, seal } = signature;
    return (
      <Panel title={t('sign.title')} framed>
        {drawing && <SignatureDrawn drawing={drawing} label={t('sign.picture', { name })} />}
        <p>{[name, post].filter(Boolean).join(', ')}</p>
        <p className={classes.faint}>
          <Moment at={new Date(signedAt)} />,{' '}
          {way === 'drawn' ? t('sign.drawnBy', { by: takenBy }) : t('sign.byAccount')}
        </p>
        <p className={classes.seal}>
          {t('note.seal')}: <code>{seal}</code>
        </p>
      </Panel>
    );
  }
  if (!note?.seal) return null;
  const objection = (
    <TextareaField
      name="objection"
      label={t('note.objection')}
      description={t('note.objectionHint')}
      rows={2}
    />
  );
  return (
    <Panel title={t('sign.title')} framed>
      {may.sign && (
        <FormShell
          actions={
            <Button type="submit" name="intent" value="confirm" size="md">
              {t('sign.confirm')}
            </Button>
          }
        >
          <p className={classes.faint}>{t('sign.confirmHint')}</p>
          <input type="hidden" name="seal" value={note.seal} />
          {objection}
        </FormShell>
      )}
      {may.write && (
        <FormShell
          actions={
            <Button type="submit" name="intent" value="draw" size="md">
              {t('sign.take')}
            </Button>
          }
        >
          <p className={classes.faint}>{t('sign.drawHint')}</p>
          <input type="hidden" name="seal" value={note.seal} />
          <TextField name="name" label={t('sign.name')} required />
          <TextField name="post" label={t('sign.post')} />
          <SignaturePad />
          {objection}
        </FormShell>
      )}
    </Panel>
  );
}
