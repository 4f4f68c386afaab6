-- An answer has writers, an approver where a rule asks for one, and a place in the life of a message.
alter table reply
  add column substance       text not null default 'SUBSTANTIVE',
  add column edited_by       text,
  add column policy_version  int,
  add column decided_by      text,
  add column decided_at      timestamptz,
  add column decision_reason text,
  add column bank_entry_id   uuid,
  add column text_hash       text,
  add column delivered_at    timestamptz,
  add column read_at         timestamptz,
  add constraint ck_reply_purpose check (purpose in ('ANSWER', 'QUESTION', 'REMINDER', 'NOTICE', 'RECEIPT')),
  add constraint ck_reply_substance check (substance in ('SUBSTANTIVE', 'TEMPLATE'));
create index ix_reply_state on reply (region, state, created_at desc, id desc);
create index ix_reply_unit on reply (region, unit_id, created_at desc, id desc);
create index ix_reply_case on reply (region, complaint_id, created_at desc, id desc);
create index ix_reply_external on reply (channel_id, external_id) where external_id is not null;
create index ix_reply_same_words on reply (region, unit_id, text_hash, sent_at) where text_hash is not null;

-- Which answers need an approver. Versions never change; the highest is in force.
create table approval_policy (
  id         uuid        not null,
  region     text        not null,
  version    int         not null,
  document   text        not null,
  created_by text        not null,
  created_at timestamptz not null,
  constraint pk_approval_policy primary key (id),
  constraint uq_approval_policy_version unique (region, version)
);
create trigger approval_policy_immutable before update or delete on approval_policy
  for each row execute function refuse_change();

-- How long after the citizen's last word a channel still takes an answer; null without a limit.
alter table channel
  add column reply_window_seconds bigint,
  add column window_fallback      text not null default 'REFUSE',
  add column window_notice        text,
  add constraint ck_channel_window check (reply_window_seconds > 0),
  add constraint ck_channel_fallback check (window_fallback in ('REFUSE', 'TRACKER', 'NOTICE'));

create index ix_sla_clock_window on sla_clock (region, due_at, id)
  where kind = 'REPLY_WINDOW' and met_at is null and due_at is not null;
