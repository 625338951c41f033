import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useKindWords } from '#modules/directory/ui/sections/words.ts';
import { certificatePlaces, placeNames } from '#packs/certificate-places.ts';
import type { FormProblems } from '#platform/pages/use-problems.ts';
import { ConfirmButton } from '#ui/button/ConfirmButton.tsx';
import { FileDrop } from '#ui/form/FileDrop.tsx';
import { FormShell } from '#ui/form/FormShell.tsx';
import { SelectField } from '#ui/form/fields.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import { Panel } from '#ui/page/Panel.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import { Moment } from '#ui/time/Moment.tsx';
import type { EventChoices } from '../../planning/choices.ts';
import classes from './certificates.module.css';

/** Bytes, as `inspectTemplate` takes them. */
const limit = 5 * 1024 * 1024;

/** The centre's own forms in Word: what there are, another one, what can stand in them. */
export function TemplatePanel({
  templates,
  kinds,
  problems,
}: {
  templates: readonly { kind: string | null; file: string; updatedAt: Date }[];
  kinds: EventChoices['kinds'];
  problems: FormProblems | null;
}) {
  const { t } = useTranslation('eventsCertificates');
  const kindOf = useKindWords(kinds);
  const nameOf = (kind: string | null) => (kind ? kindOf(kind) : t('template.all'));
  return (
    <div className={classes.part}>
      <Panel
        title={t('template.title')}
        action={
          <a href="/certificates/template/starter" download>
            {t('template.getStarter')}
          </a>
        }
      >
        <p className={classes.lead}>{t('template.lead')}</p>
        {templates.length > 0 && (
          <div className={classes.table}>
            <DataTable
              caption={t('template.title')}
              rows={templates}
              rowKey={({ kind }) => kind ?? ''}
              columns={[
                {
                  key: 'kind',
                  header: t('template.for'),
                  rowHeader: true,
                  cell: ({ kind }) => nameOf(kind),
                },
                {
                  key: 'file',
                  header: t('template.file'),
                  cell: ({ kind, file }) => (
                    <a href={`/certificates/template/file?kind=${kind ?? ''}`} download>
                      {file}
                    </a>
                  ),
                },
                {
                  key: 'updated',
                  header: t('template.updated'),
                  nowrap: true,
                  cell: ({ updatedAt }) => <Moment at={updatedAt} />,
                },
                {
                  key: 'act',
                  header: '',
                  cell: ({ kind }) => (
                    <div className={classes.links}>
                      <Button
                        component="a"
                        href={`/certificates/template/sample?kind=${kind ?? ''}`}
                        download
                        size="compact-sm"
                        variant="default"
                      >
                        {t('template.see')}
                      </Button>
                      <ConfirmButton
                        size="compact-sm"
                        label={t('template.remove')}
                        fields={{ intent: 'remove-template', kind: kind ?? '' }}
                        question={t('template.removeQuestion', { kind: nameOf(kind) })}
                        confirm={t('template.remove')}
                      >
                        <p>{t('template.removeText')}</p>
                      </ConfirmButton>
                    </div>
                  ),
                },
              ]}
            />
          </div>
        )}
        <FormShell
          className={classes.reason}
          encType="multipart/form-data"
          problems={problems}
          labels={{ file: t('template.upload'), kind: t('template.for') }}
          actions={
            <Button type="submit" name="intent" value="template" variant="default">
              {t('template.send')}
            </Button>
          }
        >
          <SelectField
            name="kind"
            label={t('template.for')}
            data={[
              { value: '', label: t('template.all') },
              ...kinds
                .filter(({ archived }) => !archived)
                .map(({ key }) => ({ value: key, label: kindOf(key) })),
            ]}
          />
          <FileDrop
            name="file"
            label={t('template.upload')}
            hint={t('template.hint')}
            accept=".docx"
            limit={limit}
            required
          />
        </FormShell>
        <Places />
      </Panel>
    </div>
  );
}

/** Every place that a form can have, with what comes into it. */
function Places() {
  const { t } = useTranslation('eventsCertificates');
  const locale = useLocale();
  return (
    <details className={classes.places}>
      <summary>{t('template.places')}</summary>
      <p className={classes.lead}>{t('template.placesLead')}</p>
      <dl>
        {certificatePlaces.map((place) => (
          <div key={place}>
            <dt>
              <code>{`{${placeNames[place][locale]}}`}</code>
            </dt>
            <dd>{t(`template.place.${place}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
