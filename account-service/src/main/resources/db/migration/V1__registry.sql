-- Trigram indexes find similar handles; btree_gist lets an exclusion constraint compare ids.
-- Both are "trusted": the owner of the database may create them.
create extension if not exists pg_trgm;
create extension if not exists btree_gist;

create table region (
  region varchar(5) not null,
  name varchar(120) not null,
  kind varchar(16) not null,
  zone varchar(40) not null,
  created_at timestamptz not null,
  version bigint not null,
  constraint pk_region primary key (region)
);

create table unit (
  id uuid not null,
  region varchar(5) not null,
  code varchar(32) not null,
  name varchar(200) not null,
  type varchar(32) not null,
  parent_id uuid,
  path text not null,
  address varchar(300),
  phone varchar(40),
  coordinator boolean not null,
  valid_from date,
  valid_to date,
  trained_admins integer not null,
  first_trained_on date,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  version bigint not null,
  constraint pk_unit primary key (id),
  constraint uq_unit_region_id unique (region, id),
  constraint uq_unit_code unique (region, code),
  constraint fk_unit_region foreign key (region) references region (region),
  constraint fk_unit_parent foreign key (region, parent_id) references unit (region, id),
  constraint ck_unit_parent check (parent_id <> id),
  constraint ck_unit_period check (valid_to >= valid_from),
  constraint ck_unit_trained check (trained_admins >= 0)
);
create index ix_unit_name on unit (region, name, code);
create index ix_unit_type on unit (region, type, code);
create index ix_unit_parent on unit (region, parent_id);
create index ix_unit_path on unit (region, path text_pattern_ops);
create index ix_unit_public_code on unit (code);

create table person (
  id uuid not null,
  region varchar(5) not null,
  name varchar(200) not null,
  work_email varchar(254) not null,
  phone varchar(16),
  nip varchar(18),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  version bigint not null,
  constraint pk_person primary key (id),
  constraint uq_person_region_id unique (region, id),
  constraint uq_person_work_email unique (region, work_email),
  constraint fk_person_region foreign key (region) references region (region),
  constraint ck_person_work_email check (work_email = lower(work_email)),
  constraint ck_person_phone check (phone ~ '^\+[1-9][0-9]{6,14}$'),
  constraint ck_person_nip check (nip ~ '^[0-9]{18}$')
);
create unique index uq_person_nip on person (region, nip) where nip is not null;
create index ix_person_name on person (region, name, id);

create table appointment (
  id uuid not null,
  region varchar(5) not null,
  unit_id uuid not null,
  person_id uuid not null,
  role varchar(20) not null,
  letter_number varchar(100) not null,
  letter_date date not null,
  valid_from date not null,
  valid_to date,
  end_reason varchar(300),
  next_change_on date,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  version bigint not null,
  constraint pk_appointment primary key (id),
  constraint fk_appointment_unit foreign key (region, unit_id) references unit (region, id),
  constraint fk_appointment_person foreign key (region, person_id) references person (region, id),
  constraint uq_appointment_letter unique (unit_id, person_id, role, letter_number),
  constraint ck_appointment_period check (valid_to >= valid_from),
  constraint ex_appointment_primary exclude using gist
    (unit_id with =, daterange(valid_from, valid_to, '[]') with &&) where (role = 'PRIMARY_ADMIN')
);
create index ix_appointment_newest on appointment (region, valid_from desc, id desc);
create index ix_appointment_unit on appointment (region, unit_id, valid_from desc);
create index ix_appointment_person on appointment (region, person_id, valid_from desc);
create index ix_appointment_due on appointment (next_change_on, id) where next_change_on is not null;

create table training (
  id uuid not null,
  region varchar(5) not null,
  type varchar(32) not null,
  title varchar(300) not null,
  starts_at timestamptz not null,
  ends_at timestamptz,
  held_on date not null,
  place varchar(300) not null,
  host_unit_id uuid,
  speakers text[] not null,
  topics text[] not null,
  created_at timestamptz not null,
  version bigint not null,
  constraint pk_training primary key (id),
  constraint uq_training_region_id unique (region, id),
  constraint fk_training_region foreign key (region) references region (region),
  constraint fk_training_host foreign key (region, host_unit_id) references unit (region, id),
  constraint ck_training_period check (ends_at >= starts_at)
);
create index ix_training_latest on training (region, starts_at desc, id desc);
create index ix_training_host on training (host_unit_id) where host_unit_id is not null;

create table attendance (
  id uuid not null,
  region varchar(5) not null,
  training_id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  recorded_at timestamptz not null,
  constraint pk_attendance primary key (id),
  constraint uq_attendance unique (training_id, person_id),
  constraint fk_attendance_training foreign key (region, training_id)
    references training (region, id),
  constraint fk_attendance_person foreign key (region, person_id) references person (region, id),
  constraint fk_attendance_unit foreign key (region, unit_id) references unit (region, id)
);
create index ix_attendance_person on attendance (region, person_id, training_id);
create index ix_attendance_unit on attendance (region, unit_id);
