-- which units took over from which, after a re-organisation; many to many, because units are merged
-- and split
create table unit_succession (
  region varchar(5) not null,
  unit_id uuid not null,
  predecessor_id uuid not null,
  constraint pk_unit_succession primary key (unit_id, predecessor_id),
  constraint fk_unit_succession_unit foreign key (region, unit_id) references unit (region, id),
  constraint fk_unit_succession_predecessor foreign key (region, predecessor_id)
    references unit (region, id),
  constraint ck_unit_succession_self check (unit_id <> predecessor_id)
);
create index ix_unit_succession_unit on unit_succession (region, unit_id);
create index ix_unit_succession_predecessor on unit_succession (region, predecessor_id);

-- what other systems call a unit; one code of a system means one unit
create table unit_external_code (
  region varchar(5) not null,
  unit_id uuid not null,
  system varchar(32) not null,
  code varchar(64) not null,
  constraint pk_unit_external_code primary key (unit_id, system, code),
  constraint uq_unit_external_code unique (region, system, code),
  constraint fk_unit_external_code_unit foreign key (region, unit_id) references unit (region, id)
);
create index ix_unit_external_code_unit on unit_external_code (region, unit_id);
