import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { read } from '#platform/pages/door.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { listViews } from '../../personal-data/list-views.ts';
import { previewErasure } from '../../personal-data/preview-erasure.ts';
import classes from '../../ui/people/people.module.css';
import { DataLinks } from '../../ui/personal-data/DataLinks.tsx';
import { ViewsPart } from '../../ui/personal-data/ViewsPart.tsx';
import type { Route } from './+types/person-data';
import { viewsAsked } from './views-asked.ts';

export async function loader(args: Route.LoaderArgs) {
  const { personId } = args.params;
  const { sort, input } = viewsAsked(new URL(args.request.url).searchParams);
  return {
    sort,
    person: await read(args, previewErasure, { id: personId }),
    views: await read(args, listViews, { ...input, personId }),
  };
}

/** A person's data for the administrator: all of it in one file, who looked at it, to erase it. */
export default function PersonData({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation(['personalData', 'people']);
  const { person, views, sort } = loaderData;
  return (
    <>
      <PageHeader
        title={t('data.open')}
        crumbs={[
          { title: t('people:card.back'), to: '/people' },
          { title: person.shortName, to: `/people/${person.id}` },
        ]}
        more={
          !person.erasedAt && (
            <Button component={Link} to={`/people/${person.id}/erase`} variant="default">
              {t('data.erase')}
            </Button>
          )
        }
      />
      <Panel title={t('data.title')}>
        <p className={classes.count}>{t('data.lead')}</p>
        <DataLinks base={`/people/${person.id}/data/file`} />
      </Panel>
      <ViewsPart views={views} sort={sort} />
    </>
  );
}
