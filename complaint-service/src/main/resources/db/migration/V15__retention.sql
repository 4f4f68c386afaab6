-- What is kept how long, in days; a region without a row lives by the shipped terms.
create table retention_policy (
  id                   uuid        not null,
  region               text        not null,
  version              int         not null,
  raw_days             int         not null,
  rejected_days        int         not null,
  message_days         int         not null,
  identity_days        int         not null,
  text_days            int         not null,
  whistleblowing_days  int         not null,
  audit_days           int         not null,
  reason               text        not null,
  created_by           text        not null,
  created_by_name      text        not null,
  created_at           timestamptz not null,
  constraint pk_retention_policy primary key (id),
  constraint uq_retention_policy_version unique (region, version)
);
create trigger retention_policy_immutable before update or delete on retention_policy
  for each row execute function refuse_change();

-- A case on which nothing may be deleted while somebody argues about it.
create table legal_hold (
  id             uuid        not null,
  region         text        not null,
  complaint_id   uuid        not null,
  reason         text        not null,
  placed_by      text        not null,
  placed_by_name text        not null,
  placed_at      timestamptz not null,
  lifted_by      text,
  lifted_by_name text,
  lifted_at      timestamptz,
  lift_reason    text,
  version        bigint      not null,
  constraint pk_legal_hold primary key (id),
  constraint fk_legal_hold_complaint foreign key (complaint_id) references complaint (id)
);
create unique index uq_legal_hold_open on legal_hold (complaint_id) where lifted_at is null;
create index ix_legal_hold_open on legal_hold (region, complaint_id) where lifted_at is null;
create index ix_legal_hold_page on legal_hold (region, placed_at desc, id desc);

create table retention_run (
  id                uuid        not null,
  region            text        not null,
  policy_version    int         not null,
  as_of             timestamptz not null,
  state             text        not null,
  proposed_by       text        not null,
  proposed_by_name  text        not null,
  proposed_at       timestamptz not null,
  decided_by        text,
  decided_by_name   text,
  decided_at        timestamptz,
  refusal           text,
  finished_at       timestamptz,
  person_salt       bytea,
  version           bigint      not null,
  constraint pk_retention_run primary key (id),
  constraint ck_retention_run_two_people check (decided_by is null or decided_by <> proposed_by)
);
create index ix_retention_run_page on retention_run (region, proposed_at desc, id desc);
create index ix_retention_run_work on retention_run (decided_at) where state = 'APPROVED';

create table retention_step (
  id          uuid        not null,
  region      text        not null,
  run_id      uuid        not null,
  rule        text        not null,
  position    int         not null,
  before_at   timestamptz not null,
  planned     bigint      not null,
  done        bigint      not null,
  finished_at timestamptz,
  version     bigint      not null,
  constraint pk_retention_step primary key (id),
  constraint uq_retention_step_rule unique (run_id, rule),
  constraint fk_retention_step_run foreign key (run_id) references retention_run (id)
);

-- What a run touched: ids only. The report of a run, and the tombstones of what it took.
create table retention_trace (
  run_id     uuid not null,
  rule       text not null,
  subject_id uuid not null,
  region     text not null,
  at         timestamptz not null,
  constraint pk_retention_trace primary key (run_id, rule, subject_id)
);

alter table complaint alter column original_sealed drop not null;
alter table complaint add column ended_at timestamptz;
alter table complaint add column person_key uuid;
alter table complaint add column identity_gone_at timestamptz;
alter table complaint add column text_gone_at timestamptz;
alter table complaint add column audit_gone_at timestamptz;
update complaint c
   set ended_at = (select max(l.at) from complaint_log l
                    where l.complaint_id = c.id and l.to_state = c.state
                      and l.from_state is distinct from l.to_state)
 where c.state in ('CLOSED', 'REJECTED', 'DUPLICATE', 'FORWARDED');
create index ix_complaint_identity_due on complaint (region, ended_at)
  where ended_at is not null and identity_gone_at is null;
create index ix_complaint_text_due on complaint (region, ended_at)
  where ended_at is not null and text_gone_at is null;
create index ix_complaint_audit_due on complaint (region, ended_at)
  where ended_at is not null and audit_gone_at is null;

alter table interaction add column person_key uuid;
alter table interaction add column content_gone_at timestamptz;
create index ix_interaction_content_due on interaction (region, occurred_at)
  where content_gone_at is null;

-- A line whose people were taken out keeps its hash, so that the chain still holds; what it said
-- cannot be computed again, and redacted_at says why.
alter table complaint_log add column redacted_at timestamptz;
create function refuse_change_but_redaction() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.redacted_at is not null
     and (new.id, new.region, new.complaint_id, new.sequence, new.event, new.to_state, new.at,
          new.prev_hash, new.hash)
       = (old.id, old.region, old.complaint_id, old.sequence, old.event, old.to_state, old.at,
          old.prev_hash, old.hash)
     and new.from_state is not distinct from old.from_state
     and (new.reason is null or new.reason = old.reason) then
    return new;
  end if;
  raise exception 'rows of % are never changed', tg_table_name using errcode = 'restrict_violation';
end $$;
drop trigger complaint_log_append_only on complaint_log;
create trigger complaint_log_append_only before update or delete on complaint_log
  for each row execute function refuse_change_but_redaction();

-- Under which words a citizen filed the report.
create table reporter_consent (
  complaint_id uuid        not null,
  region       text        not null,
  text_version text        not null,
  given_at     timestamptz not null,
  constraint pk_reporter_consent primary key (complaint_id),
  constraint fk_reporter_consent_complaint foreign key (complaint_id) references complaint (id)
);
create unique index uq_retention_run_open on retention_run (region)
  where state in ('PROPOSED', 'APPROVED');
create index ix_retention_step_work on retention_step (run_id) where finished_at is null;
create index ix_retention_trace_page on retention_trace (run_id, subject_id);
