create table complaint (
  id                   uuid        not null,
  region               text        not null,
  tracking_code        text        not null,
  pin_hash             bytea,
  complaint_class      text        not null,
  category             text,
  urgency              text        not null,
  visibility           text        not null,
  channel              text        not null,
  interaction_id       uuid,
  title_masked         text,
  text_masked          text        not null,
  original_sealed      bytea       not null,
  reporter_sealed      bytea,
  latitude             double precision,
  longitude            double precision,
  address_masked       text,
  state                text        not null,
  state_before         text,
  outcome              text,
  unit_id              uuid,
  unit_path            text,
  reported_unit_id     uuid,
  reported_unit_path   text,
  received_at          timestamptz not null,
  entered_at           timestamptz not null,
  entered_by           text        not null,
  rejection_proposed_by text,
  resolved_at          timestamptz,
  answers_sent         int         not null,
  bounce_count         int         not null,
  reopen_count         int         not null,
  log_length           int         not null,
  log_hash             text        not null,
  version              bigint      not null,
  constraint pk_complaint primary key (id),
  constraint uq_complaint_tracking_code unique (tracking_code),
  constraint uq_complaint_interaction unique (interaction_id),
  constraint fk_complaint_interaction foreign key (interaction_id) references interaction (id)
);
create index ix_complaint_page on complaint (region, received_at desc, id desc);
create index ix_complaint_state on complaint (region, state, received_at desc, id desc);
create index ix_complaint_unit on complaint (region, unit_id, received_at desc, id desc);

create table complaint_log (
  id           uuid        not null,
  region       text        not null,
  complaint_id uuid        not null,
  sequence     int         not null,
  event        text        not null,
  from_state   text,
  to_state     text        not null,
  actor_id     text        not null,
  actor_name   text        not null,
  reason       text,
  at           timestamptz not null,
  prev_hash    text        not null,
  hash         text        not null,
  constraint pk_complaint_log primary key (id),
  constraint uq_complaint_log_sequence unique (complaint_id, sequence),
  constraint fk_complaint_log_complaint foreign key (complaint_id) references complaint (id)
);
create trigger complaint_log_append_only before update or delete on complaint_log
  for each row execute function refuse_change();

-- Wrong PINs of a secret case; too many close the tracker for a while.
create table pin_failure (
  complaint_id uuid        not null,
  failures     int         not null,
  last_at      timestamptz not null,
  constraint pk_pin_failure primary key (complaint_id)
);

create table reply (
  id              uuid        not null,
  region          text        not null,
  complaint_id    uuid        not null,
  interaction_id  uuid,
  channel_id      uuid,
  to_external_id  text,
  unit_id         uuid,
  text_masked     text        not null,
  evidence        text,
  written_by      text        not null,
  created_at      timestamptz not null,
  state           text        not null,
  attempts        int         not null,
  next_attempt_at timestamptz not null,
  leased_until    timestamptz,
  external_id     text,
  sent_at         timestamptz,
  failure         text,
  version         bigint      not null,
  constraint pk_reply primary key (id),
  constraint fk_reply_complaint foreign key (complaint_id) references complaint (id)
);
create index ix_reply_queue on reply (next_attempt_at) where state = 'QUEUED';
create index ix_reply_leased on reply (leased_until) where state = 'SENDING';
create index ix_reply_complaint on reply (complaint_id, created_at);
create index ix_reply_page on reply (region, created_at desc, id desc);
