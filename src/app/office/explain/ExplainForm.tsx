import { Button, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Form, useSearchParams } from 'react-router';
import { placeGroups } from '#modules/directory/ui/members/GivenFields.tsx';
import { operationWord } from '../audit-words.ts';
import { useGroupWord } from '../roles/group-word.ts';
import type { PermissionGroup } from '../roles/permission-groups.ts';
import classes from '../roles/roles.module.css';

/** What is asked: an act, and where. The question stands in the address. */
export function ExplainForm({
  groups,
  places,
}: {
  groups: readonly PermissionGroup[];
  places: Parameters<typeof placeGroups>[0];
}) {
  const { t } = useTranslation('directoryMembers');
  const { t: ta } = useTranslation('audit');
  const groupWord = useGroupWord();
  const [params] = useSearchParams();
  return (
    <Form className={classes.ask} key={params.toString()}>
      <NativeSelect
        name="permission"
        label={t('explain.act')}
        defaultValue={params.get('permission') ?? ''}
        data={[
          { value: '', label: t('explain.choose') },
          ...groups.map(({ module, permissions }) => ({
            group: groupWord(module),
            items: permissions.map(({ name }) => ({ value: name, label: operationWord(ta, name) })),
          })),
        ]}
      />
      {places.length > 0 && (
        <NativeSelect
          name="place"
          label={t('explain.where')}
          defaultValue={params.get('place') ?? ''}
          data={[
            { value: '', label: t('explain.anywhere') },
            ...placeGroups(places, (kind) => t(`places.${kind}`)),
          ]}
        />
      )}
      <Button type="submit">{t('explain.ask')}</Button>
    </Form>
  );
}
