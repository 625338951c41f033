import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { FormProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { CheckboxField, DateField, SelectField, TextField } from '#ui/form/fields.tsx';
import { useToday } from '#ui/time/today.tsx';
import type { OrganisationCard } from '../../organisations/read-organisation.ts';
import type { Lists } from '../../routes/organisations/lists.ts';
import type { Act } from './acts.ts';
import type { Choice } from './choices.ts';
import { HandedOn, type Held, HeldChoice } from './HandedOn.tsx';
import { NewNames } from './NewNames.tsx';
import { useOrganisationLabels } from './OrganisationForm.tsx';
import classes from './organisations.module.css';

/** What an order decides about an institution: a new name, another place in the tree, closing, merging, splitting. */
export function ActForm({
  act,
  organisation,
  others,
  held,
  lists,
  problems,
}: {
  act: Act;
  organisation: OrganisationCard;
  /** Whom it can be moved to or merged into. */
  others: readonly Choice[];
  /** What it would hand on; null where nothing is. */
  held: Held | null;
  lists: Lists;
  problems: FormProblems | null;
}) {
  const { t } = useTranslation(['organisations', 'ui']);
  const today = useToday();
  const labels: Record<string, string> = {
    ...useOrganisationLabels(),
    since: t('organisations:field.since'),
    lastDay: t('organisations:field.lastDay'),
    intoId: t('organisations:field.intoId'),
    abbreviation: t('organisations:field.abbreviation'),
  };
  return (
    <div className={classes.form}>
      <p className={classes.quiet}>{t(`organisations:act.${act}Text`)}</p>
      <FormShell
        problems={problems}
        labels={labels}
        actions={
          <>
            <Button type="submit" color={act === 'close' || act === 'merge' ? 'red' : undefined}>
              {t(`organisations:act.${act}`)}
            </Button>
            <Button component={Link} to={`/institutions/${organisation.id}`} variant="subtle">
              {t('ui:cancel')}
            </Button>
          </>
        }
      >
        <input type="hidden" name="version" value={organisation.version} />
        {act === 'rename' && (
          <>
            <TextField name="name" label={t('organisations:act.newName')} />
            <CheckboxField name="sameName" label={t('organisations:field.sameName')} />
            <div className={classes.pair}>
              <TextField name="shortName" label={t('organisations:act.newShortName')} />
              <TextField name="abbreviation" label={labels.abbreviation} />
            </div>
          </>
        )}
        {act === 'move' && (
          <SelectField
            name="parentId"
            label={labels.parentId}
            data={[{ value: '', label: t('organisations:field.noParent') }, ...others]}
            defaultValue={organisation.parentId ?? ''}
          />
        )}
        {act === 'merge' && (
          <SelectField
            name="intoId"
            label={labels.intoId}
            data={[{ value: '', label: '—' }, ...others]}
            required
          />
        )}
        {act === 'split' && (
          <>
            <NewNames labels={labels} />
            <div className={classes.pair}>
              <SelectField
                name="kind"
                label={labels.kind}
                data={lists.kinds}
                defaultValue={organisation.kind}
              />
            </div>
          </>
        )}
        <div className={classes.pair}>
          <DateField
            name={act === 'close' ? 'lastDay' : 'since'}
            label={act === 'close' ? labels.lastDay : labels.since}
            defaultValue={today}
            required
          />
          <TextField
            name="ground"
            label={labels.ground}
            description={t('organisations:field.groundHint')}
          />
        </div>
        {act === 'merge' && held && <HandedOn held={held} />}
        {act === 'split' && held && <HeldChoice held={held} lists={lists} />}
      </FormShell>
    </div>
  );
}
