import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { Role } from '#platform/access/actor.ts';
import { SelectField } from '#ui/form/fields.tsx';
import type { namedPlace } from '../../members/grant-shapes.ts';

/** What can be chosen: roles that the actor may give, and places beside the whole centre. */
export interface GivenChoices {
  roles: readonly Role[];
  ownRoles: readonly { id: string; name: string }[];
  places: readonly z.output<typeof namedPlace>[];
}

/** Which role, of the ready ones and the centre's own. */
export function RoleField({ roles, ownRoles }: Pick<GivenChoices, 'roles' | 'ownRoles'>) {
  const { t } = useTranslation(['directoryMembers', 'directory', 'shell']);
  const ready = roles.map((role) => ({
    value: role,
    label: `${t(`shell:role.${role}`)} — ${t(`directory:members.roleMeans.${role}`)}`,
  }));
  const own = ownRoles.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <SelectField
      name="role"
      label={t('role')}
      defaultValue={roles.includes('methodist') ? 'methodist' : undefined}
      data={
        own.length === 0
          ? ready
          : [
              { group: t('systemRoles'), items: ready },
              { group: t('ownRoles'), items: own },
            ]
      }
    />
  );
}

/** In which place: the whole centre, an institution, a section, a direction. */
export function PlaceField({
  places,
  defaultValue = '',
}: {
  places: GivenChoices['places'];
  defaultValue?: string;
}) {
  const { t } = useTranslation('directoryMembers');
  return (
    <SelectField
      name="place"
      label={t('place')}
      defaultValue={defaultValue}
      data={[
        { value: '', label: t('centre') },
        ...placeGroups(places, (kind) => t(`places.${kind}`)),
      ]}
    />
  );
}

/** Places as the groups of a list to choose from; a value is «organisation:id». */
export function placeGroups(
  places: GivenChoices['places'],
  say: (kind: 'organisation' | 'section' | 'direction') => string,
) {
  return (['organisation', 'section', 'direction'] as const)
    .map((kind) => ({
      group: say(kind),
      items: places
        .filter((place) => place.kind === kind)
        .map(({ id, name }) => ({ value: `${kind}:${id}`, label: name })),
    }))
    .filter(({ items }) => items.length > 0);
}
