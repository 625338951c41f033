import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { listAgreements } from '#modules/directory/partners/list-agreements.ts';
import { readPartner } from '#modules/directory/partners/list-partners.ts';
import { organisationRights, readLists } from '#modules/directory/routes/organisations/lists.ts';
import { wordOf } from '#modules/directory/ui/organisations/choices.ts';
import { AgreementsTable } from '#modules/directory/ui/partners/AgreementsTable.tsx';
import { read } from '#platform/pages/door.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { Facts } from '#ui/page/Facts.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { Day } from '#ui/time/Day.tsx';
import { readLog } from '../office/audit-asked.ts';
import { ObjectLog } from '../office/ObjectLog.tsx';
import type { Route } from './+types/partner';

export async function loader(args: Route.LoaderArgs) {
  const id = args.params.partnerId;
  const may = organisationRights(args).changePartners;
  return {
    partner: await read(args, readPartner, { id }),
    agreements: await readAll(args, listAgreements, { partnerId: id, sort: '-until' }),
    lists: await readLists(args),
    may,
    log: may ? await readLog(args, { objectId: id, page: 1, size: 50, sort: '-at' }) : null,
  };
}

/** A partner: contacts, ways of cooperation, who answers for it, agreements. */
export default function PartnerPage({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('partners');
  const { partner, agreements, lists, may, log } = loaderData;
  const { email, website } = partner;
  return (
    <>
      <PageHeader
        title={partner.name}
        lead={wordOf(lists.partnerKinds, partner.kind)}
        crumbs={[{ title: t('title'), to: '/partners' }]}
        action={
          may && (
            <Button component={Link} to={`/partners/${partner.id}/edit`}>
              {t('edit')}
            </Button>
          )
        }
      />
      <Panel
        title={t('tabs.agreements')}
        action={
          may && <Link to={`/partners/${partner.id}/agreements/new`}>{t('agreement.add')}</Link>
        }
      >
        <AgreementsTable
          agreements={agreements}
          change={may}
          empty={<EmptyState title={t('agreement.nonePartner')} />}
        />
      </Panel>
      <Panel title={t('facts')} framed>
        <Facts
          facts={[
            {
              label: t('field.cooperation'),
              value: partner.cooperation.map((way) => wordOf(lists.cooperation, way)).join(', '),
            },
            {
              label: t('field.personId'),
              value: partner.personId && (
                <Link to={`/people/${partner.personId}`}>{partner.personName}</Link>
              ),
            },
            { label: t('field.contactName'), value: partner.contactName },
            { label: t('field.phone'), value: partner.phone },
            { label: t('field.email'), value: email && <a href={`mailto:${email}`}>{email}</a> },
            {
              label: t('field.website'),
              value: website && (
                <a href={website} rel="noreferrer">
                  {website.replace(/^https?:\/\//, '')}
                </a>
              ),
            },
            { label: t('field.address'), value: partner.address },
            { label: t('field.since'), value: partner.since && <Day date={partner.since} /> },
            { label: t('field.until'), value: partner.until && <Day date={partner.until} /> },
            { label: t('field.note'), value: partner.note },
          ]}
        />
      </Panel>
      <ObjectLog log={log} objectId={partner.id} title={t('log')} caption={t('changes')} />
    </>
  );
}
