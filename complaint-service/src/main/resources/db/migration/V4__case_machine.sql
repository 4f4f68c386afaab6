-- A merged case keeps where it stood, so that it can be taken out again.
alter table complaint
  add column merged_into   uuid,
  add column merged_at     timestamptz,
  add column merged_from   text,
  add column support_paths text,
  add column support_pending int,
  add constraint fk_complaint_merged_into foreign key (merged_into) references complaint (id),
  add constraint ck_complaint_merged check (merged_into is null or state = 'DUPLICATE');
create index ix_complaint_merged_into on complaint (merged_into) where merged_into is not null;

-- What a message to the citizen is for: only an ANSWER counts when a case is resolved.
alter table reply add column purpose text not null default 'ANSWER';

-- What happens to a case because nobody did anything. A state has at most one kind of timer.
create table case_timer (
  id           uuid        not null,
  region       text        not null,
  complaint_id uuid        not null,
  kind         text        not null,
  due_at       timestamptz not null,
  asleep       boolean     not null,
  attempts     int         not null,
  constraint pk_case_timer primary key (id),
  constraint uq_case_timer_kind unique (complaint_id, kind),
  constraint fk_case_timer_complaint foreign key (complaint_id) references complaint (id)
);
create index ix_case_timer_due on case_timer (due_at, id) where not asleep;

create table case_question (
  id           uuid        not null,
  region       text        not null,
  complaint_id uuid        not null,
  reply_id     uuid        not null,
  reminder_id  uuid,
  asked_by     text        not null,
  asked_at     timestamptz not null,
  delivered_at timestamptz,
  reminded_at  timestamptz,
  silent_at    timestamptz,
  state        text        not null,
  ended_at     timestamptz,
  version      bigint      not null,
  constraint pk_case_question primary key (id),
  constraint fk_case_question_complaint foreign key (complaint_id) references complaint (id),
  constraint fk_case_question_reply foreign key (reply_id) references reply (id)
);
create index ix_case_question_complaint on case_question (complaint_id, asked_at);
create unique index uq_case_question_open on case_question (complaint_id) where state = 'OPEN';

-- What the citizen said after the report.
create table case_message (
  id              uuid        not null,
  region          text        not null,
  complaint_id    uuid        not null,
  question_id     uuid,
  interaction_id  uuid,
  source          text        not null,
  text_masked     text        not null,
  original_sealed bytea,
  recorded_by     text        not null,
  at              timestamptz not null,
  constraint pk_case_message primary key (id),
  constraint fk_case_message_complaint foreign key (complaint_id) references complaint (id)
);
create index ix_case_message_complaint on case_message (complaint_id, at, id);

create table complaint_link (
  id         uuid        not null,
  region     text        not null,
  kind       text        not null,
  from_id    uuid        not null,
  to_id      uuid        not null,
  created_by text        not null,
  created_at timestamptz not null,
  constraint pk_complaint_link primary key (id),
  constraint uq_complaint_link unique (kind, from_id, to_id),
  constraint fk_complaint_link_from foreign key (from_id) references complaint (id),
  constraint fk_complaint_link_to foreign key (to_id) references complaint (id)
);
create index ix_complaint_link_to on complaint_link (to_id);
