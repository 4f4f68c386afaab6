-- First answer to a POST with an Idempotency-Key, given again when the client repeats it.
create table idempotency_key (
    region       text        not null,
    actor        text        not null,
    key          text        not null,
    request_hash text        not null,
    status       integer,              -- null while the first request is still at work
    headers      jsonb,
    body         text,
    created_at   timestamptz not null default clock_timestamp(),
    expires_at   timestamptz not null,
    constraint pk_idempotency_key primary key (region, actor, key)
);

create index ix_idempotency_key_expires_at on idempotency_key (expires_at);
