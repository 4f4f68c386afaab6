-- One row per interaction, filled by facts in any order; counted once occurred_at is known.
create table monitored_interaction (
  id                uuid    not null constraint pk_monitored_interaction primary key,
  region            text    not null,
  thread_id         uuid,
  account_id        uuid,
  unit_id           uuid,
  platform          text,
  interaction_class text,
  wants_answer      boolean,
  occurred_at       timestamptz,
  answer_due_at     timestamptz,
  answered_at       timestamptz,
  within_target     boolean,
  working_seconds   bigint,
  elapsed_seconds   bigint,
  closed_at         timestamptz,
  close_reason      text
);
create index ix_monitored_interaction_window on monitored_interaction (region, occurred_at)
  include (unit_id) where wants_answer;

-- Complaints for counting only: no text, no person.
create table monitored_complaint (
  id               uuid    not null constraint pk_monitored_complaint primary key,
  region           text    not null,
  complaint_class  text,
  category         text,
  visibility       text,
  channel          text,
  unit_id          uuid,
  received_at      timestamptz,
  assigned_at      timestamptz,
  responded_at     timestamptz,
  responded_within boolean,
  resolved_at      timestamptz,
  outcome          text
);
create index ix_monitored_complaint_window on monitored_complaint (region, received_at);
