-- Events that a consumer has applied, written in the transaction of the effect.
create table processed_event (
    consumer     text        not null,
    event_id     text        not null,
    processed_at timestamptz not null default clock_timestamp(),
    constraint pk_processed_event primary key (consumer, event_id)
);

create index ix_processed_event_processed_at on processed_event (processed_at);
