-- Facts to be sent, written in the transaction of the change they tell about.
create table outbox (
    id              uuid        not null,
    position        bigint      generated always as identity,
    topic           text        not null,
    partition_key   text        not null,
    type            text        not null,
    subject         text        not null,
    region          text        not null,
    payload         json        not null, -- json, not jsonb: the bytes go out as they came in
    traceparent     text,
    occurred_at     timestamptz not null,
    created_at      timestamptz not null default clock_timestamp(),
    published_at    timestamptz,
    attempts        integer     not null default 0,
    next_attempt_at timestamptz, -- null: at once
    last_error      text,
    constraint pk_outbox primary key (id),
    constraint ck_outbox_attempts check (attempts >= 0),
    constraint ck_outbox_last_error check (length(last_error) <= 500)
);

-- What the relay reads; as small as the backlog, however long the history is kept.
create index ix_outbox_unpublished on outbox (position) where published_at is null;
-- Keys that wait after a failure: their later rows must not be sent before them.
create index ix_outbox_waiting on outbox (topic, partition_key, position)
    where published_at is null and attempts > 0;
-- What the purge reads.
create index ix_outbox_published on outbox (published_at) where published_at is not null;

-- A queue turns over quickly: vacuum by rows, not by a share of the table.
alter table outbox set (autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 2000);

-- Wakes the relays of all replicas when the transaction commits; once per statement.
create function outbox_wake() returns trigger language plpgsql as
$$
begin
    perform pg_notify('tanggap_outbox', '');
    return null;
end;
$$;

create trigger tr_outbox_wake after insert on outbox
    for each statement execute function outbox_wake();
