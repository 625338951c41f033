import { useTranslation } from 'react-i18next';
import { FileDrop } from '#ui/form/FileDrop.tsx';
import { TextField } from '#ui/form/fields.tsx';

/** Why a change is proposed, with a copy of the document. */
export function GroundFields() {
  const { t } = useTranslation('proposals');
  return (
    <>
      <TextField
        name="proposalGround"
        label={t('form.ground')}
        description={t('form.groundHint')}
        maxLength={500}
      />
      <FileDrop name="file" label={t('form.file')} hint={t('form.fileHint')} />
    </>
  );
}

/** The ground and the file as the form sends them; an empty file field is none. */
export async function groundFrom(form: FormData) {
  const file = form.get('file');
  return {
    ground: String(form.get('proposalGround') ?? '').trim(),
    ...(file instanceof File &&
      file.size > 0 && {
        file: { name: file.name, content: new Uint8Array(await file.arrayBuffer()) },
      }),
  };
}
