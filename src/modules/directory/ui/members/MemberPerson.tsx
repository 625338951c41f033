import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FormShell } from '#ui/form/FormShell.tsx';
import { SelectField } from '#ui/form/fields.tsx';
import { Panel } from '#ui/page/Panel.tsx';

/** Which person of the directory a member is. */
export function MemberPerson({
  personId,
  version,
  people,
}: {
  personId: string | null;
  version: number;
  people: readonly { id: string; shortName: string }[];
}) {
  const { t } = useTranslation('directory');
  return (
    <Panel title={t('members.person')} framed>
      <FormShell
        actions={
          <Button type="submit" variant="default">
            {t('members.save')}
          </Button>
        }
        key={`person-${version}`}
      >
        <input type="hidden" name="intent" value="person" />
        <input type="hidden" name="version" value={version} />
        <SelectField
          name="personId"
          label={t('members.person')}
          defaultValue={personId ?? ''}
          data={[
            { value: '', label: t('members.noPerson') },
            ...people.map(({ id, shortName }) => ({ value: id, label: shortName })),
          ]}
        />
      </FormShell>
    </Panel>
  );
}
