create table channel (
  id                    uuid        not null,
  region                text        not null,
  provider              text        not null,
  name                  text        not null,
  external_id           text        not null,
  account_id            uuid        not null,
  app_secret_sealed     bytea       not null,
  old_app_secret_sealed bytea,
  verify_token_sealed   bytea       not null,
  access_token_sealed   bytea       not null,
  health                text        not null,
  created_at            timestamptz not null,
  version               bigint      not null,
  constraint pk_channel primary key (id),
  constraint uq_channel_external_id unique (provider, external_id)
);
create index ix_channel_page on channel (region, created_at desc, id desc);

-- What a provider delivered, as it was on the wire, encrypted. Region '-' and no body when the
-- channel is not ours: the sender is then not verified.
create table raw_delivery (
  position        bigint      generated always as identity,
  id              uuid        not null,
  region          text        not null,
  channel_id      uuid        not null,
  provider        text        not null,
  dedupe_key      bytea       not null,
  body_sealed     bytea,
  body_bytes      int         not null,
  state           text        not null,
  attempts        int         not null default 0,
  next_attempt_at timestamptz not null default now(),
  error           text,
  received_at     timestamptz not null,
  processed_at    timestamptz,
  repeats         int         not null default 0,
  constraint pk_raw_delivery primary key (id),
  constraint uq_raw_delivery_dedupe unique (dedupe_key),
  constraint ck_raw_delivery_state check (state in ('RECEIVED', 'PROCESSED', 'FAILED', 'UNKNOWN_CHANNEL'))
);
create index ix_raw_delivery_work on raw_delivery (channel_id, position) where state = 'RECEIVED';
create index ix_raw_delivery_received on raw_delivery (received_at);

-- One worker at a time works on a channel, so that the order of its threads holds.
create table channel_lease (
  channel_id   uuid        not null,
  leased_by    text        not null,
  leased_until timestamptz not null,
  constraint pk_channel_lease primary key (channel_id)
);

-- Natural key of what happened at a provider; whatever arrives twice is applied once.
create table inbound_event (
  id                uuid        not null,
  region            text        not null,
  channel_id        uuid        not null,
  delivery_id       uuid        not null,
  kind              text        not null,
  provider_event_id text        not null,
  verb              text        not null,
  event_version     text        not null,
  occurred_at       timestamptz,
  outcome           text        not null,
  received_at       timestamptz not null,
  constraint pk_inbound_event primary key (id),
  constraint uq_inbound_event_natural_key unique (channel_id, kind, provider_event_id, verb, event_version)
);

create table conversation_thread (
  id         uuid        not null,
  region     text        not null,
  thread_key text        not null,
  channel_id uuid,
  account_id uuid,
  unit_id    uuid,
  platform   text        not null,
  opened_at  timestamptz not null,
  constraint pk_conversation_thread primary key (id),
  constraint uq_thread_key unique (region, thread_key)
);

create table interaction (
  id                 uuid        not null,
  region             text        not null,
  thread_id          uuid        not null,
  natural_key        text        not null,
  external_id        text        not null,
  parent_external_id text,
  post_external_id   text,
  channel_id         uuid,
  account_id         uuid,
  unit_id            uuid,
  unit_path          text,
  platform           text        not null,
  direction          text        not null,
  source             text        not null,
  occurred_at        timestamptz not null,
  received_at        timestamptz not null,
  time_doubted       boolean     not null,
  author_hash        bytea,
  original_sealed    bytea,
  text_masked        text,
  edited_at          timestamptz,
  interaction_class  text        not null,
  wants_answer       boolean     not null,
  response_state     text        not null,
  settled_at         timestamptz,
  settled_by         text,
  settled_reason     text,
  version            bigint      not null,
  constraint pk_interaction primary key (id),
  constraint uq_interaction_natural_key unique (region, natural_key),
  constraint fk_interaction_thread foreign key (thread_id) references conversation_thread (id)
);
create index ix_interaction_page on interaction (region, occurred_at desc, id desc);
create index ix_interaction_thread on interaction (thread_id, occurred_at);
create index ix_interaction_unanswered on interaction (region, occurred_at desc, id desc)
  where response_state = 'UNANSWERED';
