-- What is known of units and accounts, from the events of account-service.
create table unit (
  id          uuid        not null,
  region      text        not null,
  code        text        not null,
  name        text        not null,
  path        text        not null,
  region_zone text        not null,
  valid_from  date,
  valid_to    date,
  version     bigint      not null,
  constraint pk_unit primary key (id)
);
create index ix_unit_region_code on unit (region, code);

create table account (
  id          uuid        not null,
  region      text        not null,
  unit_id     uuid        not null,
  unit_code   text        not null,
  platform    text        not null,
  handle      text        not null,
  platform_id text,
  status      text        not null,
  version     bigint      not null,
  constraint pk_account primary key (id)
);
create index ix_account_handle on account (region, platform, lower(handle));

-- Versions never change: a correction is a new version.
create table working_calendar (
  id          uuid        not null,
  calendar_id uuid        not null,
  region      text        not null,
  version     int         not null,
  name        text        not null,
  office      boolean     not null,
  document    text        not null,
  created_by  text        not null,
  created_at  timestamptz not null,
  constraint pk_working_calendar primary key (id),
  constraint uq_working_calendar_version unique (region, calendar_id, version),
  constraint uq_working_calendar_name unique (region, name, version)
);
create index ix_working_calendar_page on working_calendar (region, created_at desc, id desc);

create table sla_policy (
  id             uuid        not null,
  region         text        not null,
  version        int         not null,
  document       text        not null,
  effective_from timestamptz not null,
  created_by     text        not null,
  created_at     timestamptz not null,
  constraint pk_sla_policy primary key (id),
  constraint uq_sla_policy_version unique (region, version)
);

create table sla_clock (
  id                uuid        not null,
  region            text        not null,
  subject           text        not null,
  subject_id        uuid        not null,
  kind              text        not null,
  cycle             int         not null,
  policy_version    int         not null,
  calendar_id       uuid,
  calendar_version  int         not null,
  mode              text        not null,
  target            bigint      not null,
  history           text        not null,
  state             text        not null,
  start_at          timestamptz,
  due_at            timestamptz,
  met_at            timestamptz,
  breached_at       timestamptz,
  consumed_seconds  bigint      not null,
  calendar_complete boolean     not null,
  version           bigint      not null,
  constraint pk_sla_clock primary key (id),
  constraint uq_sla_clock_subject unique (subject_id, kind, cycle),
  constraint ck_sla_clock_consumed check (consumed_seconds >= 0)
);
create index ix_sla_clock_due on sla_clock (region, due_at) where met_at is null and due_at is not null;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger working_calendar_immutable before update or delete on working_calendar
  for each row execute function refuse_change();
create trigger sla_policy_immutable before update or delete on sla_policy
  for each row execute function refuse_change();
