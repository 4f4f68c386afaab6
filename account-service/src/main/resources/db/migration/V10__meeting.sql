alter table training add column edition varchar(100);
alter table training add column changed_at timestamptz;
update training set changed_at = created_at;
alter table training alter column changed_at set not null;

create table meeting (
  id uuid not null,
  region varchar(5) not null,
  type varchar(32) not null,
  title varchar(300) not null,
  starts_at timestamptz not null,
  ends_at timestamptz,
  held_on date not null,
  place varchar(300) not null,
  host_unit_id uuid,
  minutes text,
  decisions text[] not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  version bigint not null,
  constraint pk_meeting primary key (id),
  constraint uq_meeting_region_id unique (region, id),
  constraint fk_meeting_region foreign key (region) references region (region),
  constraint fk_meeting_host foreign key (region, host_unit_id) references unit (region, id),
  constraint ck_meeting_period check (ends_at >= starts_at)
);
create index ix_meeting_latest on meeting (region, starts_at desc, id desc);
create index ix_meeting_type on meeting (region, type, starts_at desc, id desc);
create index ix_meeting_host on meeting (host_unit_id) where host_unit_id is not null;

create table meeting_attendance (
  id uuid not null,
  region varchar(5) not null,
  meeting_id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  recorded_at timestamptz not null,
  constraint pk_meeting_attendance primary key (id),
  constraint uq_meeting_attendance unique (meeting_id, person_id),
  constraint fk_meeting_attendance_meeting foreign key (region, meeting_id)
    references meeting (region, id),
  constraint fk_meeting_attendance_person foreign key (region, person_id)
    references person (region, id),
  constraint fk_meeting_attendance_unit foreign key (region, unit_id) references unit (region, id)
);
create index ix_meeting_attendance_person on meeting_attendance (region, person_id);
create index ix_meeting_attendance_unit on meeting_attendance (region, unit_id);

create table follow_up (
  id uuid not null,
  region varchar(5) not null,
  meeting_id uuid not null,
  task varchar(500) not null,
  unit_id uuid not null,
  due_on date not null,
  done_at timestamptz,
  done_note varchar(500),
  done_by varchar(200),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  version bigint not null,
  constraint pk_follow_up primary key (id),
  constraint fk_follow_up_meeting foreign key (region, meeting_id) references meeting (region, id),
  constraint fk_follow_up_unit foreign key (region, unit_id) references unit (region, id),
  constraint ck_follow_up_done check ((done_at is null) = (done_by is null))
);
create index ix_follow_up_meeting on follow_up (region, meeting_id, due_on, id);
create index ix_follow_up_due on follow_up (region, due_on, id);
create index ix_follow_up_unit on follow_up (region, unit_id, due_on, id);
