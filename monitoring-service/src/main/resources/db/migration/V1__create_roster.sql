-- The roster as account-service tells it. "version" is the version of the source: an older state
-- never overwrites a newer one. "removed" marks a tombstone, so that a late older event cannot
-- bring the row back.
create table monitored_unit (
  id               uuid        not null constraint pk_monitored_unit primary key,
  region           text        not null,
  region_name      text        not null,
  region_zone      text        not null,
  code             text        not null,
  name             text        not null,
  type             text        not null,
  parent_id        uuid,
  path             text        not null,
  valid_from       date,
  valid_to         date,
  coordinator      boolean     not null,
  first_trained_on date,
  trained_admins   integer     not null,
  version          bigint      not null,
  removed          boolean     not null default false
);
create index ix_monitored_unit_region on monitored_unit (region, code);

create table monitored_account (
  id                uuid    not null constraint pk_monitored_account primary key,
  region            text    not null,
  unit_id           uuid    not null,
  unit_code         text    not null,
  platform          text    not null,
  handle            text,
  platform_id       text,
  url               text,
  display_name      text,
  status            text    not null,
  control_level     text,
  credential_health text,
  main              boolean not null,
  mandatory         boolean not null,
  active_from       date,
  retired_on        date,
  version           bigint  not null,
  removed           boolean not null default false
);
create index ix_monitored_account_region on monitored_account (region, unit_code, platform);

-- Who answered for an account when: figures of a past date stay with the unit of that date.
create table account_tenure (
  id         uuid    not null constraint pk_account_tenure primary key,
  region     text    not null,
  account_id uuid    not null constraint fk_account_tenure_account references monitored_account (id),
  unit_id    uuid    not null,
  mandatory  boolean not null,
  from_date  date,
  until_date date,
  constraint ck_account_tenure_order check (until_date is null or from_date is null or from_date <= until_date)
);
create index ix_account_tenure_region on account_tenure (region, unit_id);
create unique index uq_account_tenure_open on account_tenure (account_id) where until_date is null;

create table monitored_appointment (
  id            uuid    not null constraint pk_monitored_appointment primary key,
  region        text    not null,
  unit_id       uuid    not null,
  unit_code     text    not null,
  person_id     uuid    not null,
  person_name   text    not null,
  role          text    not null,
  letter_number text,
  valid_from    date,
  valid_to      date,
  version       bigint  not null,
  removed       boolean not null default false
);
create index ix_monitored_appointment_unit on monitored_appointment (region, unit_id, role);

-- Approved silence of an account.
create table exemption (
  id            uuid        not null constraint pk_exemption primary key,
  region        text        not null,
  account_id    uuid        not null constraint fk_exemption_account references monitored_account (id),
  from_date     date        not null,
  until_date    date,
  reason        text        not null,
  letter_number text        not null,
  approved_by   text        not null,
  approved_at   timestamptz not null,
  constraint ck_exemption_order check (until_date is null or from_date <= until_date)
);
create index ix_exemption_region on exemption (region, account_id);
