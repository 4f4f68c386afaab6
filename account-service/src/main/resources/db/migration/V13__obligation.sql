-- Which kind of unit must have which platform, who is let off, and drives that close the gaps.
create table obligation (
  id uuid not null,
  region varchar(5) not null,
  unit_type varchar(32) not null,
  platform varchar(20) not null,
  standing varchar(16) not null,
  control_level varchar(2) not null,
  grace_days integer not null,
  valid_from date not null,
  valid_to date,
  basis_number varchar(100) not null,
  basis_title varchar(300) not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  version bigint not null,
  constraint pk_obligation primary key (id),
  constraint uq_obligation_region_id unique (region, id),
  constraint fk_obligation_region foreign key (region) references region (region),
  constraint ck_obligation_period check (valid_to >= valid_from),
  constraint ck_obligation_grace check (grace_days between 0 and 730),
  -- also the index by which the gaps of a kind of unit are found
  constraint ex_obligation_period exclude using gist
    (region with =, unit_type with =, platform with =, daterange(valid_from, valid_to, '[]') with &&)
);

create table obligation_waiver (
  id uuid not null,
  region varchar(5) not null,
  obligation_id uuid not null,
  unit_id uuid not null,
  reason varchar(500) not null,
  valid_from date not null,
  valid_to date not null,
  state varchar(16) not null,
  decided_by_id varchar(200) not null,
  decided_by varchar(200) not null,
  decided_at timestamptz not null,
  revoked_by varchar(200),
  revoked_at timestamptz,
  revoke_reason varchar(500),
  version bigint not null,
  constraint pk_obligation_waiver primary key (id),
  constraint fk_obligation_waiver_obligation foreign key (region, obligation_id)
    references obligation (region, id),
  constraint fk_obligation_waiver_unit foreign key (region, unit_id) references unit (region, id),
  constraint ck_obligation_waiver_period check (valid_to >= valid_from),
  constraint ck_obligation_waiver_revoked check ((state = 'REVOKED') = (revoked_at is not null)),
  constraint ex_obligation_waiver_period exclude using gist
    (obligation_id with =, unit_id with =, daterange(valid_from, valid_to, '[]') with &&)
    where (state = 'GRANTED')
);
create index ix_obligation_waiver_list on obligation_waiver (region, obligation_id, id);
create index ix_obligation_waiver_unit on obligation_waiver (unit_id, obligation_id);

create table registration_drive (
  id uuid not null,
  region varchar(5) not null,
  name varchar(200) not null,
  letter_number varchar(100),
  opens_on date not null,
  due_on date not null,
  unit_types text[] not null,
  platforms text[] not null,
  units text[] not null,
  state varchar(16) not null,
  next_count_on date,
  closed_on date,
  cancel_reason varchar(500),
  created_by varchar(200) not null,
  created_at timestamptz not null,
  version bigint not null,
  constraint pk_registration_drive primary key (id),
  constraint uq_registration_drive_region_id unique (region, id),
  constraint fk_registration_drive_region foreign key (region) references region (region),
  constraint ck_registration_drive_period check (due_on >= opens_on),
  constraint ck_registration_drive_counting check ((state = 'OPEN') = (next_count_on is not null))
);
create index ix_registration_drive_newest on registration_drive (region, id desc);
create index ix_registration_drive_due on registration_drive (next_count_on, id)
  where next_count_on is not null;

create table registration_drive_day (
  id uuid not null,
  region varchar(5) not null,
  drive_id uuid not null,
  counted_on date not null,
  obliged bigint not null,
  fulfilled bigint not null,
  waived bigint not null,
  counted_at timestamptz not null,
  constraint pk_registration_drive_day primary key (id),
  constraint uq_registration_drive_day unique (drive_id, counted_on),
  constraint fk_registration_drive_day_drive foreign key (region, drive_id)
    references registration_drive (region, id),
  constraint ck_registration_drive_day check (fulfilled + waived <= obliged and fulfilled >= 0)
);

-- "Keep, hand over or retire": asked of every live account of a scope, usually once a year.
create table attestation_campaign (
  id uuid not null,
  region varchar(5) not null,
  name varchar(200) not null,
  opens_on date not null,
  due_on date not null,
  unit_types text[] not null,
  platforms text[] not null,
  units text[] not null,
  ladder text[] not null,
  grace_days integer not null,
  auto_suspend boolean not null,
  state varchar(16) not null,
  next_reminder_on date,
  asked bigint not null,
  started_by varchar(200),
  started_at timestamptz,
  closed_by varchar(200),
  closed_at timestamptz,
  created_by varchar(200) not null,
  created_at timestamptz not null,
  version bigint not null,
  constraint pk_attestation_campaign primary key (id),
  constraint uq_attestation_campaign_region_id unique (region, id),
  constraint fk_attestation_campaign_region foreign key (region) references region (region),
  constraint ck_attestation_campaign_period check (due_on >= opens_on),
  constraint ck_attestation_campaign_grace check (grace_days between 0 and 365)
);
create index ix_attestation_campaign_newest on attestation_campaign (region, id desc);
create index ix_attestation_campaign_due on attestation_campaign (next_reminder_on, id)
  where next_reminder_on is not null;

create table attestation (
  id uuid not null,
  region varchar(5) not null,
  campaign_id uuid not null,
  account_id uuid not null,
  due_on date not null,
  state varchar(16) not null,
  next_step_on date,
  overdue_since date,
  answer varchar(16),
  note varchar(500),
  signed_by_id varchar(200),
  signed_by varchar(200),
  signed_at timestamptz,
  created_at timestamptz not null,
  version bigint not null,
  constraint pk_attestation primary key (id),
  constraint uq_attestation_region_id unique (region, id),
  constraint uq_attestation_account unique (campaign_id, account_id),
  constraint fk_attestation_campaign foreign key (region, campaign_id)
    references attestation_campaign (region, id),
  constraint fk_attestation_account foreign key (region, account_id)
    references official_account (region, id),
  constraint ck_attestation_answered check
    ((state = 'ANSWERED') = (answer is not null and signed_at is not null))
);
create index ix_attestation_list on attestation (region, id);
create index ix_attestation_campaign on attestation (campaign_id, id);
create index ix_attestation_campaign_state on attestation (campaign_id, state, id);
create index ix_attestation_account on attestation (account_id, id);
create index ix_attestation_due on attestation (next_step_on, id) where next_step_on is not null;

-- each rung of the ladder once per attestation, whoever climbs it
create table attestation_reminder (
  id uuid not null,
  region varchar(5) not null,
  attestation_id uuid not null,
  rung integer not null,
  due_for date not null,
  recorded_at timestamptz not null,
  constraint pk_attestation_reminder primary key (id),
  constraint uq_attestation_reminder unique (attestation_id, rung),
  constraint fk_attestation_reminder_attestation foreign key (region, attestation_id)
    references attestation (region, id)
);

-- may be shown to the public: since when nobody has vouched for the account although asked
alter table official_account add column attestation_overdue_since date;
