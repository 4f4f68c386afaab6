-- Append-only. The same thing seen twice is one row (natural key). The account may become known later
-- than what was seen of it, so there is no foreign key. A reading lasts at most 31 days, longer ones
-- are recorded in parts, so that "readings that touch the window" is a plain range scan over "at" and
-- costs the same however long the history grows.
create table observation (
  id          uuid        not null constraint pk_observation primary key,
  region      text        not null,
  account_id  uuid        not null,
  kind        text        not null constraint ck_observation_kind check (kind in ('POST', 'READ', 'UNREACHABLE')),
  at          timestamptz not null,
  until_at    timestamptz,
  external_id text,
  url         text,
  source      text        not null constraint ck_observation_source check (source in ('PUBLICATION', 'IMPORT')),
  source_ref  text,
  natural_key text        not null,
  recorded_at timestamptz not null,
  constraint ck_observation_read check (
    (kind = 'READ' and until_at > at and until_at <= at + interval '31 days')
    or (kind <> 'READ' and until_at is null)
  ),
  constraint uq_observation_natural_key unique (account_id, natural_key)
);
-- last post, last reading, failed checks of one account
create index ix_observation_account on observation (account_id, kind, at desc);
-- posts and readings of the window of a whole region, without touching the table
create index ix_observation_window on observation (region, kind, at) include (account_id, until_at);
-- newest first in the list of observations of a region
create index ix_observation_list on observation (region, at desc, id desc);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'observations are append-only' using errcode = 'restrict_violation';
end
$$;
create trigger tr_observation_append_only before update on observation
  for each row execute function refuse_change();
