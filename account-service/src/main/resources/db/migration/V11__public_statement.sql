-- Whose public view may have changed. Written by triggers, in the transaction of the change and
-- whatever code makes it; read and emptied by the sealer.
create table public_mark (
  id bigint generated always as identity,
  region varchar(5) not null,
  subject varchar(8) not null,
  subject_id uuid not null,
  constraint pk_public_mark primary key (id),
  constraint ck_public_mark_subject check (subject in ('ACCOUNT', 'UNIT'))
);

-- What the public was told of an account from when on. Never changed but for the number of the
-- statement that took its place.
create table public_statement (
  seq bigint not null,
  region varchar(5) not null,
  account_id uuid not null,
  kind varchar(12) not null,
  platform varchar(20) not null,
  handle varchar(500) not null,
  handle_norm varchar(500) not null,
  url varchar(600) not null,
  display_name varchar(200) not null,
  status varchar(24) not null,
  control_level varchar(2) not null,
  since date,
  until date,
  unit_code varchar(32) not null,
  unit_name varchar(200) not null,
  stated_at timestamptz not null,
  superseded_by bigint,
  constraint pk_public_statement primary key (seq),
  constraint fk_public_statement_account foreign key (region, account_id)
    references official_account (region, id),
  constraint ck_public_statement_order check (superseded_by > seq),
  constraint ck_public_statement_kind check (kind in ('PUBLISHED', 'WITHDRAWN'))
);
create unique index uq_public_statement_current on public_statement (account_id)
  where superseded_by is null;
create index ix_public_statement_account on public_statement (account_id, seq);
-- handles that an account had before
create index ix_public_statement_former on public_statement (handle_norm, platform)
  where superseded_by is not null;
-- the feeds: what is published now, the newest statement first
create index ix_public_statement_feed on public_statement (seq desc)
  where superseded_by is null and kind = 'PUBLISHED';
create index ix_public_statement_feed_region on public_statement (region, seq desc)
  where superseded_by is null and kind = 'PUBLISHED';
create index ix_public_statement_feed_unit on public_statement (unit_code, seq desc)
  where superseded_by is null and kind = 'PUBLISHED';
create index ix_public_statement_feed_text on public_statement
  using gin (lower(handle || ' ' || display_name) gin_trgm_ops)
  where superseded_by is null and kind = 'PUBLISHED';

-- The directory by unit code or platform, over all regions.
create index ix_official_account_public_platform on official_account (platform, id)
  where status in ('ACTIVE', 'RETIREMENT_REQUESTED');
create index ix_official_account_public_unit on official_account (unit_id, id)
  where status in ('ACTIVE', 'RETIREMENT_REQUESTED');

-- Handles that begin or end like a given one are its neighbours here. Trigrams find more, but read
-- thousands of rows for the words that all offices share.
create index ix_official_account_stem_forward on official_account ((handle_stem collate "C"))
  where status in ('ACTIVE', 'RETIREMENT_REQUESTED');
create index ix_official_account_stem_backward
  on official_account ((reverse(handle_stem) collate "C"))
  where status in ('ACTIVE', 'RETIREMENT_REQUESTED');

create function mark_public_account() returns trigger language plpgsql as $$
begin
  insert into public_mark (region, subject, subject_id) values (new.region, 'ACCOUNT', new.id);
  return null;
end
$$;

create function mark_public_unit() returns trigger language plpgsql as $$
begin
  insert into public_mark (region, subject, subject_id) values (new.region, 'UNIT', new.id);
  return null;
end
$$;

create trigger tr_official_account_public_new after insert on official_account
  for each row execute function mark_public_account();

create trigger tr_official_account_public_change after update on official_account
  for each row
  when ((old.unit_id, old.platform, old.handle, old.url, old.display_name, old.status,
         old.control_level, old.active_from, old.retired_on)
        is distinct from
        (new.unit_id, new.platform, new.handle, new.url, new.display_name, new.status,
         new.control_level, new.active_from, new.retired_on))
  execute function mark_public_account();

-- The mark is of the unit and not of its accounts: an account that is registered at the same time
-- is not visible here yet. The sealer looks for the accounts once both are committed.
create trigger tr_unit_public_change after update on unit
  for each row
  when ((old.code, old.name) is distinct from (new.code, new.name))
  execute function mark_public_unit();

-- what is public already is stated once, in the order of registration
insert into public_mark (region, subject, subject_id)
  select region, 'ACCOUNT', id from official_account
   where status in ('ACTIVE', 'RETIREMENT_REQUESTED') order by id;
