-- who changed what and when: append-only, each row sealed with the hash of the one before
create table history (
  region varchar(5) not null,
  sequence bigint not null,
  subject_type varchar(24) not null,
  subject_id uuid not null,
  action varchar(40) not null,
  actor_id varchar(200) not null,
  actor_name varchar(200) not null,
  at timestamptz not null,
  -- text and not jsonb, because the hash is over the very characters
  before_state text,
  after_state text,
  previous_hash char(64) not null,
  hash char(64) not null,
  constraint pk_history primary key (region, sequence),
  constraint ck_history_sequence check (sequence > 0)
);
create index ix_history_subject on history (region, subject_id, sequence desc);
create index ix_history_type on history (region, subject_type, sequence desc);
create index ix_history_actor on history (region, actor_id, sequence desc);

create table history_head (
  region varchar(5) not null,
  sequence bigint not null,
  hash char(64) not null,
  constraint pk_history_head primary key (region)
);

-- not even the owner changes a row by mistake; dropping the trigger is what an auditor would see
create function refuse_history_change() returns trigger language plpgsql as $$
begin
  raise exception 'history is append-only' using errcode = 'restrict_violation';
end
$$;
create trigger tr_history_append_only before update or delete or truncate on history
  for each statement execute function refuse_history_change();
