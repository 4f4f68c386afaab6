-- What a profile must show, by region and platform; platforms without a row follow the defaults.
create table compliance_profile (
  id uuid not null,
  region varchar(5) not null,
  platform varchar(20) not null,
  severities text[] not null,
  name_pattern varchar(200),
  link_domains text[] not null,
  complaint_terms text[] not null,
  policy_terms text[] not null,
  changed_by varchar(200) not null,
  changed_at timestamptz not null,
  version bigint not null,
  constraint pk_compliance_profile primary key (id),
  constraint uq_compliance_profile_platform unique (region, platform),
  constraint fk_compliance_profile_region foreign key (region) references region (region)
);

create table compliance_check (
  id uuid not null,
  region varchar(5) not null,
  account_id uuid not null,
  display_name varchar(200) not null,
  bio varchar(4000) not null,
  links text[] not null,
  evidence varchar(500) not null,
  source varchar(16) not null,
  observed_at timestamptz not null,
  score integer not null,
  blocking integer not null,
  latest boolean not null,
  checked_by_id varchar(200) not null,
  checked_by varchar(200) not null,
  checked_at timestamptz not null,
  version bigint not null,
  constraint pk_compliance_check primary key (id),
  constraint uq_compliance_check_region_id unique (region, id),
  constraint fk_compliance_check_account foreign key (region, account_id)
    references official_account (region, id),
  constraint ck_compliance_check_score check (score between 0 and 100)
);
create unique index uq_compliance_check_latest on compliance_check (account_id) where latest;
create index ix_compliance_check_worst on compliance_check (region, score, account_id) where latest;
create index ix_compliance_check_account on compliance_check (account_id, id);

create table compliance_finding (
  id uuid not null,
  region varchar(5) not null,
  check_id uuid not null,
  rule varchar(24) not null,
  severity varchar(16) not null,
  passed boolean not null,
  reason varchar(24) not null,
  expected varchar(500) not null,
  constraint pk_compliance_finding primary key (id),
  constraint uq_compliance_finding unique (check_id, rule),
  constraint fk_compliance_finding_check foreign key (region, check_id)
    references compliance_check (region, id)
);

create table compliance_waiver (
  id uuid not null,
  region varchar(5) not null,
  account_id uuid not null,
  rule varchar(24) not null,
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
  constraint pk_compliance_waiver primary key (id),
  constraint fk_compliance_waiver_account foreign key (region, account_id)
    references official_account (region, id),
  constraint ck_compliance_waiver_period check (valid_to >= valid_from),
  constraint ck_compliance_waiver_revoked check ((state = 'REVOKED') = (revoked_at is not null)),
  constraint ex_compliance_waiver_period exclude using gist
    (account_id with =, rule with =, daterange(valid_from, valid_to, '[]') with &&)
    where (state = 'GRANTED')
);
create index ix_compliance_waiver_account on compliance_waiver (account_id, id);
