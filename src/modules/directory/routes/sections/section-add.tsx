import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Form, redirect } from 'react-router';
import { act, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { DateField, SelectField, TextareaField, TextField } from '#ui/form/fields.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { addMembers } from '../../operations/sections/add-members.ts';
import { matchNames } from '../../sections/match-names.ts';
import { readSection } from '../../sections/read-section.ts';
import { type SectionRole, sectionRoles } from '../../sections/schema.ts';
import { MatchedNames } from '../../ui/sections/MatchedNames.tsx';
import classes from '../../ui/sections/sections.module.css';
import type { Route } from './+types/section-add';

/** A pasted list can be long: it comes as a form, and its lines come back with whom they mean. */
export async function loader(args: Route.LoaderArgs) {
  return { section: await read(args, readSection, { id: args.params.sectionId }) };
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const id = args.params.sectionId;
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const names = text('names').slice(0, 100_000);
  const found = await read(args, matchNames, { text: names });
  if (text('intent') !== 'add') return { names, found, outcome: null };
  const personIds = [...form.entries()].flatMap(([name, value]) =>
    name.startsWith('line-') && value !== '' ? String(value) : [],
  );
  const outcome = await act(args, addMembers, {
    id,
    members: [...new Set(personIds)].map((personId) => ({
      personId,
      role: text('role') as SectionRole,
      since: text('since') || undefined,
      until: text('until') || null,
      ground: text('ground'),
    })),
  });
  return outcome.ok ? redirect(`/sections/${id}`) : { names, found, outcome };
}

export default function SectionAdd({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('sections');
  const { section } = loaderData;
  const problems = useProblems(actionData?.outcome);
  const found = actionData?.found ?? [];
  const roles = sectionRoles.filter((role) => role !== 'head' || section.may.replaceHead);
  return (
    <>
      <PageHeader
        title={t('add.title')}
        lead={t('add.lead')}
        crumbs={[
          { title: t('title'), to: '/sections' },
          { title: section.name, to: `/sections/${section.id}` },
        ]}
      />
      <div className={classes.wide}>
        <Form method="post">
          <TextareaField
            name="names"
            label={t('add.names')}
            placeholder={t('add.example')}
            defaultValue={actionData?.names}
            rows={6}
            required
          />
          <Button type="submit" variant={found.length > 0 ? 'default' : 'filled'} mt="sm" mb="lg">
            {t('add.find')}
          </Button>
        </Form>
        {found.length > 0 && (
          <FormShell
            key={actionData?.names}
            problems={problems}
            labels={{ since: t('add.since'), until: t('add.until'), members: t('add.person') }}
            actions={<Button type="submit">{t('add.submit')}</Button>}
          >
            <input type="hidden" name="intent" value="add" />
            <input type="hidden" name="names" value={actionData?.names} />
            <MatchedNames lines={found} />
            <div className={classes.pair}>
              <SelectField
                name="role"
                label={t('add.role')}
                defaultValue="member"
                data={roles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
              />
              <DateField
                name="since"
                label={t('add.since')}
                defaultValue={section.since}
                required
              />
              <DateField name="until" label={t('add.until')} />
              <TextField name="ground" label={t('add.ground')} defaultValue={section.orderNumber} />
            </div>
          </FormShell>
        )}
      </div>
    </>
  );
}
