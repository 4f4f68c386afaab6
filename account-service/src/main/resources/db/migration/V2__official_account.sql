create table official_account (
  id uuid not null,
  region varchar(5) not null,
  unit_id uuid not null,
  platform varchar(20) not null,
  handle varchar(500) not null,
  handle_norm varchar(500) not null,
  handle_stem varchar(500) not null,
  platform_id varchar(200),
  url varchar(600) not null,
  display_name varchar(200) not null,
  purpose varchar(500),
  status varchar(24) not null,
  control_level varchar(2) not null,
  control_expires_at timestamptz,
  credential_health varchar(24) not null,
  main_account boolean not null,
  mandatory boolean not null,
  active_from date,
  retired_on date,
  retirement_asked_by varchar(200),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  version bigint not null,
  constraint pk_official_account primary key (id),
  constraint uq_official_account_region_id unique (region, id),
  constraint fk_official_account_unit foreign key (region, unit_id) references unit (region, id),
  constraint ck_official_account_retired check ((status = 'RETIRED') = (retired_on is not null))
);
-- an address belongs to one live account of the whole database, whatever the region
create unique index uq_official_account_live_handle on official_account (platform, handle_norm)
  where status not in ('REJECTED', 'RETIRED');
create unique index uq_official_account_live_platform_id on official_account (platform, platform_id)
  where platform_id is not null and status not in ('REJECTED', 'RETIRED');
-- verify looks for retired ones too
create index ix_official_account_handle on official_account (handle_norm, platform);
create index ix_official_account_platform_id on official_account (platform_id, platform)
  where platform_id is not null;
create index ix_official_account_region on official_account (region, id);
create index ix_official_account_unit on official_account (region, unit_id, id);
create index ix_official_account_platform on official_account (region, platform, id);
create index ix_official_account_status on official_account (region, status, id);
create index ix_official_account_control on official_account (control_expires_at, id)
  where control_expires_at is not null;
create index ix_official_account_public on official_account (id)
  where status in ('ACTIVE', 'RETIREMENT_REQUESTED');
create index ix_official_account_stem on official_account using gin (handle_stem gin_trgm_ops)
  where status in ('ACTIVE', 'RETIREMENT_REQUESTED');
create index ix_official_account_text on official_account
  using gin (lower(handle || ' ' || display_name) gin_trgm_ops);

create table account_status_change (
  id uuid not null,
  region varchar(5) not null,
  account_id uuid not null,
  status varchar(24) not null,
  since timestamptz,
  reason varchar(500),
  actor_id varchar(200) not null,
  actor_name varchar(200) not null,
  recorded_at timestamptz not null,
  constraint pk_account_status_change primary key (id),
  constraint fk_account_status_change_account foreign key (region, account_id)
    references official_account (region, id)
);
create index ix_account_status_change on account_status_change
  (account_id, since desc nulls last, id desc);

create table control_proof (
  id uuid not null,
  region varchar(5) not null,
  account_id uuid not null,
  method varchar(24) not null,
  level varchar(2) not null,
  evidence varchar(300) not null,
  witness_id varchar(200) not null,
  witness_name varchar(200) not null,
  passed_at timestamptz not null,
  expires_at timestamptz not null,
  constraint pk_control_proof primary key (id),
  constraint fk_control_proof_account foreign key (region, account_id)
    references official_account (region, id),
  constraint ck_control_proof_period check (expires_at > passed_at)
);
create index ix_control_proof_account on control_proof (region, account_id, passed_at desc);

create table impersonation_case (
  id uuid not null,
  region varchar(5) not null,
  platform varchar(20) not null,
  handle varchar(500) not null,
  handle_norm varchar(500) not null,
  url varchar(600) not null,
  imitated_account_id uuid,
  evidence varchar(1000) not null,
  state varchar(16) not null,
  reported_by varchar(200) not null,
  decided_by varchar(200),
  decided_at timestamptz,
  decision_note varchar(500),
  created_at timestamptz not null,
  version bigint not null,
  constraint pk_impersonation_case primary key (id),
  constraint fk_impersonation_case_region foreign key (region) references region (region),
  constraint fk_impersonation_case_imitated foreign key (region, imitated_account_id)
    references official_account (region, id),
  constraint ck_impersonation_case_decided check ((state = 'REPORTED') = (decided_at is null))
);
-- one open or confirmed case per fake and region; a dismissed one may be reported again
create unique index uq_impersonation_case_address on impersonation_case
  (region, platform, handle_norm) where state <> 'DISMISSED';
create index ix_impersonation_case_newest on impersonation_case (region, id desc);
create index ix_impersonation_case_state on impersonation_case (region, state, id desc);
create index ix_impersonation_case_public on impersonation_case (handle_norm, platform)
  where state = 'CONFIRMED';
