import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { organisationPermissions } from '#modules/directory/permissions/organisations.ts';
import { readProfession } from '#modules/directory/professions/list-professions.ts';
import { listFeatures, listTaught } from '#modules/directory/professions/list-taught.ts';
import { organisationRights, readLists } from '#modules/directory/routes/organisations/lists.ts';
import { FeaturesPart } from '#modules/directory/ui/professions/FeaturesPart.tsx';
import { TaughtPart } from '#modules/directory/ui/professions/TaughtPart.tsx';
import { holds } from '#platform/access/permission.ts';
import { actorOf, read } from '#platform/pages/door.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { Facts } from '#ui/page/Facts.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { Day } from '#ui/time/Day.tsx';
import { readLog } from '../office/audit-asked.ts';
import { ObjectLog } from '../office/ObjectLog.tsx';
import type { Route } from './+types/profession';

export async function loader(args: Route.LoaderArgs) {
  const id = args.params.professionId;
  const may = organisationRights(args).changeProfessions;
  const name = 'organisation.read';
  const sees = holds(actorOf(args), name, organisationPermissions[name]);
  return {
    profession: await read(args, readProfession, { id }),
    taught: sees ? await readAll(args, listTaught, { professionId: id, state: 'all' }) : [],
    features: sees ? await readAll(args, listFeatures, { professionId: id }) : [],
    kinds: (await readLists(args)).features,
    may,
    log: may ? await readLog(args, { objectId: id, page: 1, size: 50, sort: '-at' }) : null,
  };
}

/** A profession: standard, methodist in charge, where it is taught, which centres work for it. */
export default function ProfessionPage({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('professions');
  const { profession, taught, features, kinds, may, log } = loaderData;
  return (
    <>
      <PageHeader
        title={profession.title}
        lead={[profession.code, profession.direction].filter(Boolean).join(' · ')}
        crumbs={[{ title: t('title'), to: '/professions' }]}
        action={
          may && (
            <Button component={Link} to={`/professions/${profession.id}/edit`}>
              {t('edit')}
            </Button>
          )
        }
      />
      <Panel title={t('facts')} framed>
        <Facts
          facts={[
            { label: t('field.code'), value: profession.code },
            { label: t('field.standard'), value: profession.standard },
            {
              label: t('field.standardOn'),
              value: profession.standardOn && <Day date={profession.standardOn} />,
            },
            {
              label: t('field.personId'),
              value: profession.personId && (
                <Link to={`/people/${profession.personId}`}>{profession.personName}</Link>
              ),
            },
            { label: t('field.note'), value: profession.note },
          ]}
        />
      </Panel>
      <Panel title={t('institutions')}>
        <TaughtPart rows={taught} side="institution" />
      </Panel>
      <Panel title={t('centres')}>
        <FeaturesPart features={features} kinds={kinds} names="institution" />
      </Panel>
      <ObjectLog log={log} objectId={profession.id} title={t('log')} caption={t('changes')} />
    </>
  );
}
