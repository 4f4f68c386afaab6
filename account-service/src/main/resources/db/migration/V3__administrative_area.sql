-- The official code list of the ministry is the same for every region. Its rows therefore carry the
-- code of the country where others carry a region (ADR-0006). Codes compare byte by byte, so that
-- their order is that of the tree and all below a code is one range of the index.
create table administrative_area (
  code varchar(13) collate "C" not null,
  region varchar(5) not null,
  name varchar(200) not null,
  level varchar(16) not null generated always as (
    case char_length(code) when 2 then 'PROVINCE' when 5 then 'REGENCY' when 8 then 'DISTRICT'
      else 'VILLAGE' end) stored,
  parent_code varchar(8) collate "C" generated always as (
    case char_length(code) when 5 then substr(code, 1, 2) when 8 then substr(code, 1, 5)
      when 13 then substr(code, 1, 8) end) stored,
  version bigint not null,
  constraint pk_administrative_area primary key (code),
  constraint fk_administrative_area_parent foreign key (parent_code)
    references administrative_area (code),
  constraint ck_administrative_area_region check (region = 'ID'),
  constraint ck_administrative_area_code check
    (code ~ '^[1-9][0-9](\.[0-9]{2}(\.[0-9]{2}(\.[123][0-9]{3})?)?)?$')
);
create index ix_administrative_area_level on administrative_area (level, code);
create index ix_administrative_area_parent on administrative_area (parent_code, code);
create index ix_administrative_area_name on administrative_area using gin (lower(name) gin_trgm_ops);

-- an edition of the list, as it was handed in and what became of it
create table area_edition (
  id uuid not null,
  region varchar(5) not null,
  label varchar(120) not null,
  issued_on date,
  source varchar(300),
  checksum varchar(64) not null,
  state varchar(16) not null,
  areas integer not null,
  added integer not null,
  renamed integer not null,
  removed integer not null,
  proposed_by varchar(200) not null,
  proposed_at timestamptz not null,
  decided_by varchar(200),
  decided_at timestamptz,
  decision_note varchar(500),
  version bigint not null,
  constraint pk_area_edition primary key (id),
  constraint ck_area_edition_region check (region = 'ID'),
  constraint ck_area_edition_decided check ((state = 'PROPOSED') = (decided_at is null))
);
-- a difference holds against the list as it was found, so only one waits for its decision
create unique index uq_area_edition_proposed on area_edition (region) where state = 'PROPOSED';
create unique index uq_area_edition_label on area_edition (region, label) where state <> 'REJECTED';
create index ix_area_edition_newest on area_edition (region, id desc);

create table area_difference (
  edition_id uuid not null,
  code varchar(13) collate "C" not null,
  region varchar(5) not null,
  kind varchar(16) not null,
  old_name varchar(200),
  new_name varchar(200),
  constraint pk_area_difference primary key (edition_id, code),
  constraint fk_area_difference_edition foreign key (edition_id) references area_edition (id),
  constraint ck_area_difference_names check (case kind
    when 'ADDED' then old_name is null and new_name is not null
    when 'REMOVED' then old_name is not null and new_name is null
    else old_name is not null and new_name is not null end)
);
create index ix_area_difference_kind on area_difference (edition_id, kind, code);

-- the file on its way into a difference; filled and emptied within one transaction
create unlogged table area_staging (
  region varchar(5) not null,
  code varchar(13) collate "C" not null,
  name varchar(200) not null
);

alter table region
  add column locale varchar(35) not null default 'id-ID',
  add column work_week text[] not null default '{MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY}',
  add column changed_at timestamptz;
update region set changed_at = created_at;
alter table region
  alter column locale drop default,
  alter column work_week drop default,
  alter column changed_at set not null;

create table region_legal_basis (
  region varchar(5) not null,
  position integer not null,
  number varchar(100) not null,
  title varchar(300) not null,
  valid_from date not null,
  valid_to date,
  constraint pk_region_legal_basis primary key (region, position),
  constraint fk_region_legal_basis_region foreign key (region) references region (region),
  constraint uq_region_legal_basis_number unique (region, number),
  constraint ck_region_legal_basis_period check (valid_to >= valid_from)
);
