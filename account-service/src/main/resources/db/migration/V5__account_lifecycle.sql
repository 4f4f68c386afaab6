-- A claim takes no handle: whoever writes a draft must not keep the owner out. From its approval on
-- an account holds its address, in the whole database.
drop index uq_official_account_live_handle;
drop index uq_official_account_live_platform_id;
create unique index uq_official_account_live_handle on official_account (platform, handle_norm)
  where status in ('APPROVED', 'ACTIVE', 'SUSPENDED', 'RETIREMENT_REQUESTED');
create unique index uq_official_account_live_platform_id on official_account (platform, platform_id)
  where platform_id is not null
    and status in ('APPROVED', 'ACTIVE', 'SUSPENDED', 'RETIREMENT_REQUESTED');
create unique index uq_official_account_claim
  on official_account (region, unit_id, platform, handle_norm)
  where status in ('DRAFT', 'SUBMITTED', 'IN_REVIEW', 'CHANGES_REQUESTED', 'DISPUTED');
create unique index uq_official_account_main on official_account (region, platform)
  where main_account and status in ('APPROVED', 'ACTIVE', 'SUSPENDED', 'RETIREMENT_REQUESTED');

alter table official_account
  add column submitted_by varchar(200),
  add column reviewed_by varchar(200),
  add column successor_id uuid,
  add column handle_since timestamptz,
  add column handle_source varchar(16) not null default 'REGISTERED',
  add constraint fk_official_account_successor foreign key (region, successor_id)
    references official_account (region, id),
  add constraint ck_official_account_successor check (successor_id <> id);
alter table official_account alter column handle_source drop default;
create index ix_official_account_successor on official_account (region, successor_id)
  where successor_id is not null;

-- handles that an account had before the one it has now
create table former_handle (
  id uuid not null,
  region varchar(5) not null,
  account_id uuid not null,
  platform varchar(20) not null,
  handle varchar(500) not null,
  handle_norm varchar(500) not null,
  url varchar(600) not null,
  held_since timestamptz,
  held_until timestamptz not null,
  source varchar(16) not null,
  reclaimed_by_other boolean not null,
  reclaimed_noted_at timestamptz,
  constraint pk_former_handle primary key (id),
  constraint fk_former_handle_account foreign key (region, account_id)
    references official_account (region, id),
  constraint ck_former_handle_period check (held_until >= held_since)
);
create index ix_former_handle_account on former_handle (region, account_id, id);
create index ix_former_handle_norm on former_handle (handle_norm, platform);

create table co_owner (
  id uuid not null,
  region varchar(5) not null,
  account_id uuid not null,
  unit_id uuid not null,
  role varchar(16) not null,
  added_at timestamptz not null,
  constraint pk_co_owner primary key (id),
  constraint uq_co_owner unique (account_id, unit_id),
  constraint fk_co_owner_account foreign key (region, account_id)
    references official_account (region, id),
  constraint fk_co_owner_unit foreign key (region, unit_id) references unit (region, id)
);
create index ix_co_owner_account on co_owner (region, account_id, id);
create index ix_co_owner_unit on co_owner (region, unit_id);
