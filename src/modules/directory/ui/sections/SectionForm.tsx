import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { DateField, SelectField, TextareaField, TextField } from '#ui/form/fields.tsx';
import type { SectionChoices } from '../../sections/choices.ts';
import type { Section } from '../../sections/read-section.ts';
import { sectionLevels } from '../../sections/schema.ts';
import { PersonField } from './PersonField.tsx';
import classes from './sections.module.css';
import { useKindWords } from './words.ts';

const names = [
  'kind',
  'name',
  'level',
  'organisationId',
  'directionId',
  'audience',
  'topic',
  'product',
  'orderNumber',
  'orderOn',
  'since',
  'until',
  'headId',
  'curatorId',
  'note',
] as const;

/** What is written about a section; the same form creates and changes. */
export function SectionForm({
  section,
  dates,
  choices,
  problems,
  actions,
}: {
  section?: Section;
  /** The days that a new one is offered. */
  dates?: { since: string; until: string };
  choices: SectionChoices;
  problems: FormProblems | null;
  actions: ReactNode;
}) {
  const { t } = useTranslation('sections');
  const kindOf = useKindWords(choices.sectionKinds);
  const labels = Object.fromEntries(names.map((name) => [name, t(`form.${name}`)]));
  const [first] = choices.sectionKinds;
  const choice = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
  return (
    <FormShell problems={problems} labels={labels} actions={actions}>
      {section && <input type="hidden" name="version" value={section.version} />}
      <TextField
        name="name"
        label={labels.name}
        defaultValue={section?.name}
        required
        autoFocus={!section}
      />
      <div className={classes.pair}>
        <SelectField
          name="kind"
          label={labels.kind}
          defaultValue={section?.kind ?? first?.key}
          data={choices.sectionKinds.map(({ key }) => ({ value: key, label: kindOf(key) }))}
          required
        />
        <SelectField
          name="level"
          label={labels.level}
          defaultValue={section?.level ?? first?.level}
          data={sectionLevels.map((level) => ({ value: level, label: t(`level.${level}`) }))}
          required
        />
      </div>
      <div className={classes.pair}>
        <DateField
          name="since"
          label={labels.since}
          defaultValue={section?.since ?? dates?.since}
          required
        />
        <DateField
          name="until"
          label={labels.until}
          defaultValue={section ? (section.until ?? '') : dates?.until}
        />
      </div>
      <div className={classes.pair}>
        <TextField
          name="orderNumber"
          label={labels.orderNumber}
          defaultValue={section?.orderNumber}
        />
        <DateField name="orderOn" label={labels.orderOn} defaultValue={section?.orderOn ?? ''} />
      </div>
      {!section && (
        <div className={classes.pair}>
          <PersonField name="headId" label={t('form.headId')} />
          <SelectField
            name="curatorId"
            label={labels.curatorId}
            data={[{ value: '', label: t('form.later') }, ...choices.staff.map(choice)]}
          />
        </div>
      )}
      <TextField
        name="audience"
        label={labels.audience}
        description={t('form.audienceHint')}
        defaultValue={section?.audience}
      />
      <SelectField
        name="directionId"
        label={labels.directionId}
        defaultValue={section?.directionId ?? ''}
        data={[{ value: '', label: t('form.noDirection') }, ...choices.directions.map(choice)]}
      />
      <SelectField
        name="organisationId"
        label={labels.organisationId}
        defaultValue={section?.organisationId ?? ''}
        data={[
          { value: '', label: t('form.noOrganisation') },
          ...choices.organisations.map(choice),
        ]}
      />
      <TextareaField name="topic" label={labels.topic} defaultValue={section?.topic} rows={2} />
      <TextareaField
        name="product"
        label={labels.product}
        defaultValue={section?.product}
        rows={2}
      />
      <TextareaField name="note" label={labels.note} defaultValue={section?.note} rows={2} />
    </FormShell>
  );
}
