import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { FormProblems } from '#platform/pages/use-problems.ts';
import { useSayRole } from '#platform/pages/use-say-role.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import type { ShownGrant } from '../../members/grant-shapes.ts';
import { type GivenChoices, PlaceField, RoleField } from './GivenFields.tsx';
import { PeriodFields } from './PeriodFields.tsx';

/** A new grant, or (with `grant`) the place, the dates and the ground of one that stands. */
export function GrantForm({
  version,
  grant,
  problems,
  ...choices
}: GivenChoices & {
  version: number;
  grant?: ShownGrant;
  problems: FormProblems | null;
}) {
  const { t } = useTranslation('directoryMembers');
  const sayRole = useSayRole();
  const role = grant && sayRole({ role: grant.role, ownRole: grant.ownRole?.name ?? null });
  return (
    <Panel title={role ? t('changeOf', { role }) : t('add')} framed>
      <FormShell
        key={`${grant?.id} ${version}`}
        problems={problems && withPlace(problems)}
        labels={{
          role: t('role'),
          place: t('place'),
          since: t('since'),
          until: t('lastDay'),
          ground: t('ground'),
        }}
        actions={
          <>
            <Button type="submit">{t(grant ? 'save' : 'add')}</Button>
            {grant && (
              <Button component={Link} to="?" preventScrollReset variant="default">
                {t('cancel')}
              </Button>
            )}
          </>
        }
      >
        <input type="hidden" name="intent" value={grant ? 'change-grant' : 'grant'} />
        <input type="hidden" name="version" value={version} />
        {grant ? (
          <input type="hidden" name="grantId" value={grant.id} />
        ) : (
          <RoleField roles={choices.roles} ownRoles={choices.ownRoles} />
        )}
        <PlaceField
          places={choices.places}
          defaultValue={grant?.place ? `${grant.place.kind}:${grant.place.id}` : ''}
        />
        <PeriodFields {...grant} />
      </FormShell>
    </Panel>
  );
}

/** Whatever is wrong with the place's id belongs to the one field that chose it. */
export function withPlace({ fields, form }: FormProblems): FormProblems {
  const { organisationId, sectionId, directionId, ownRoleId, ...rest } = fields;
  const place = fields.place ?? organisationId ?? sectionId ?? directionId;
  const role = fields.role ?? ownRoleId;
  return { fields: { ...rest, ...(place && { place }), ...(role && { role }) }, form };
}
