-- Answers that are said often. What is in force is the approved revision; a newer one may wait.
create table bank_entry (
  id                uuid        not null,
  region            text        not null,
  code              text        not null,
  unit_id           uuid        not null,
  unit_path         text        not null,
  kind              text        not null,
  valid_until       date        not null,
  newest_revision   int         not null,
  approved_revision int,
  retired           boolean     not null,
  usage_count       bigint      not null,
  last_used_at      timestamptz,
  created_at        timestamptz not null,
  version           bigint      not null,
  constraint pk_bank_entry primary key (id),
  constraint uq_bank_entry_code unique (region, code),
  constraint ck_bank_entry_kind check (kind in ('ANSWER', 'ACKNOWLEDGEMENT'))
);
create index ix_bank_entry_page on bank_entry (region, created_at desc, id desc);
create index ix_bank_entry_unit on bank_entry (region, unit_id, created_at desc, id desc);
create index ix_bank_entry_expiry on bank_entry (region, valid_until) where not retired;

create table bank_text (
  id          uuid        not null,
  region      text        not null,
  entry_id    uuid        not null,
  revision    int         not null,
  title       text        not null,
  questions   text        not null,
  text_id     text        not null,
  text_en     text,
  hash_id     text        not null,
  hash_en     text,
  written_by  text        not null,
  written_at  timestamptz not null,
  approved_by text,
  approved_at timestamptz,
  search      tsvector    not null generated always as (
    setweight(to_tsvector('indonesian', questions), 'A')
    || setweight(to_tsvector('indonesian', title), 'B')
    || setweight(to_tsvector('indonesian', text_id), 'C')) stored,
  constraint pk_bank_text primary key (id),
  constraint uq_bank_text_revision unique (entry_id, revision),
  constraint fk_bank_text_entry foreign key (entry_id) references bank_entry (id)
);
create index ix_bank_text_search on bank_text using gin (search);
create index ix_bank_text_hash_id on bank_text (region, hash_id);
create index ix_bank_text_hash_en on bank_text (region, hash_en) where hash_en is not null;
