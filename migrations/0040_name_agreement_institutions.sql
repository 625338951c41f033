-- Which institutions an agreement concerns; without any it concerns all.
alter table agreement add unique (centre_id, id);
create table agreement_organisation (
  centre_id uuid not null references centre,
  agreement_id uuid not null,
  organisation_id uuid not null,
  primary key (agreement_id, organisation_id),
  foreign key (centre_id, agreement_id) references agreement (centre_id, id) on delete cascade,
  foreign key (centre_id, organisation_id) references organisation (centre_id, id)
);
create index on agreement_organisation (centre_id, organisation_id);
call protect_tenant_table('agreement_organisation');
