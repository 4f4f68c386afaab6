alter table impersonation_case
  add column source varchar(8) not null default 'OFFICE',
  add column reports integer not null default 1,
  add column score integer not null default 0,
  add column score_skeleton integer,
  add column score_folding integer,
  add column score_distance integer,
  add column score_tokens integer,
  add column score_affix integer,
  add column compared_account_id uuid,
  add column compared_handle varchar(500),
  add column outcome varchar(16),
  add column closed_at timestamptz,
  add constraint ck_impersonation_case_closed
    check ((state = 'CLOSED') = (outcome is not null) and (outcome is null) = (closed_at is null)),
  add constraint ck_impersonation_case_score check (score between 0 and 100),
  add constraint uq_impersonation_case_region_id unique (region, id);
alter table impersonation_case
  alter column source drop default,
  alter column reports drop default,
  alter column score drop default;

-- a case that was dismissed or taken back may be reported again
drop index uq_impersonation_case_address;
create unique index uq_impersonation_case_address on impersonation_case
  (region, platform, handle_norm) where state not in ('DISMISSED', 'RETRACTED');
-- the public stays warned when the work on a case is done
drop index ix_impersonation_case_public;
create index ix_impersonation_case_public on impersonation_case (handle_norm, platform)
  where state in ('CONFIRMED', 'CLOSED');
create index ix_impersonation_case_score on impersonation_case (region, score desc, id desc);
create index ix_impersonation_case_state_score on impersonation_case
  (region, state, score desc, id desc);
create index ix_impersonation_case_citizens on impersonation_case (region)
  where state = 'REPORTED' and source = 'CITIZEN';

create table impersonation_evidence (
  id uuid not null,
  region varchar(5) not null,
  case_id uuid not null,
  text varchar(1000) not null,
  url varchar(600),
  sha256 varchar(64),
  added_by varchar(200) not null,
  added_at timestamptz not null,
  constraint pk_impersonation_evidence primary key (id),
  constraint fk_impersonation_evidence_case foreign key (region, case_id)
    references impersonation_case (region, id),
  constraint ck_impersonation_evidence_sha256 check (sha256 ~ '^[0-9a-f]{64}$')
);
create index ix_impersonation_evidence_case on impersonation_evidence (region, case_id, id);

create table impersonation_takedown (
  id uuid not null,
  region varchar(5) not null,
  case_id uuid not null,
  addressee varchar(24) not null,
  reference varchar(200) not null,
  reported_by varchar(200) not null,
  reported_at timestamptz not null,
  due_at timestamptz not null,
  outcome varchar(16),
  note varchar(500),
  answered_at timestamptz,
  version bigint not null,
  constraint pk_impersonation_takedown primary key (id),
  constraint fk_impersonation_takedown_case foreign key (region, case_id)
    references impersonation_case (region, id),
  constraint ck_impersonation_takedown_due check (due_at > reported_at),
  constraint ck_impersonation_takedown_answered check ((outcome is null) = (answered_at is null))
);
-- one open request per addressee; the next one waits for the answer to it
create unique index uq_impersonation_takedown_open on impersonation_takedown (case_id, addressee)
  where outcome is null;
create index ix_impersonation_takedown_case on impersonation_takedown (region, case_id, id);
create index ix_impersonation_takedown_due on impersonation_takedown (region, due_at, id)
  where outcome is null;
