-- How far the sealed columns have come on their way under a new key. One row per column and key;
-- position is the last id that was looked at.
create table vault_rotation (
  sealed_column text        not null,
  key_name      text        not null,
  position      uuid        not null,
  moved         bigint      not null,
  pass          int         not null,
  pass_moved    bigint      not null,
  started_at    timestamptz not null,
  not_before    timestamptz not null,
  finished_at   timestamptz,
  constraint pk_vault_rotation primary key (sealed_column, key_name)
);

create index ix_raw_delivery_page on raw_delivery (region, received_at desc, id desc);
create index ix_raw_delivery_state on raw_delivery (region, state, received_at desc, id desc);
create index ix_inbound_event_delivery on inbound_event (delivery_id);

-- a key change and an erasure both look for rows by what is sealed in them
alter table raw_delivery add column replays int not null default 0;
create index ix_inbound_event_removed on inbound_event (received_at) where verb = 'REMOVE';
