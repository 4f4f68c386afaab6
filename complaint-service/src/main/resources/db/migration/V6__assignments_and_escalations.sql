create table case_assignment (
  id              uuid        not null,
  region          text        not null,
  complaint_id    uuid        not null,
  unit_id         uuid        not null,
  unit_path       text        not null,
  role            text        not null,
  state           text        not null,
  task            text,
  assignee_id     text,
  assignee_name   text,
  offered_by      text        not null,
  offered_at      timestamptz not null,
  accept_due      timestamptz,
  accepted_at     timestamptz,
  ended_at        timestamptz,
  ended_reason    text,
  level           int         not null,
  version         bigint      not null,
  constraint pk_case_assignment primary key (id),
  constraint fk_case_assignment_complaint foreign key (complaint_id) references complaint (id)
);
create index ix_case_assignment_complaint on case_assignment (complaint_id, offered_at, id);
create unique index uq_case_assignment_lead on case_assignment (complaint_id)
  where role = 'LEAD' and state in ('OFFERED', 'ACCEPTED');
create unique index uq_case_assignment_unit on case_assignment (complaint_id, unit_id)
  where state in ('OFFERED', 'ACCEPTED');

-- The rungs on which silence is passed upwards; a version never changes.
create table escalation_ladder (
  id         uuid        not null,
  region     text        not null,
  version    int         not null,
  document   text        not null,
  created_by text        not null,
  created_at timestamptz not null,
  constraint pk_escalation_ladder primary key (id),
  constraint uq_escalation_ladder_version unique (region, version)
);
create trigger escalation_ladder_immutable before update or delete on escalation_ladder
  for each row execute function refuse_change();

create table escalation (
  id              uuid        not null,
  region          text        not null,
  complaint_id    uuid        not null,
  cause           text        not null,
  level           int         not null,
  recipient       text        not null,
  unit_id         uuid,
  unit_path       text,
  ladder_version  int         not null,
  raised_at       timestamptz not null,
  notify_at       timestamptz not null,
  acknowledged_at timestamptz,
  acknowledged_by text,
  version         bigint      not null,
  constraint pk_escalation primary key (id),
  constraint fk_escalation_complaint foreign key (complaint_id) references complaint (id)
);
create index ix_escalation_page on escalation (region, notify_at desc, id desc);
create index ix_escalation_open on escalation (region, notify_at desc, id desc)
  where acknowledged_at is null;
create index ix_escalation_complaint on escalation (complaint_id);

create table delegation (
  id         uuid        not null,
  region     text        not null,
  unit_id    uuid        not null,
  unit_path  text        not null,
  from_id    text        not null,
  from_name  text        not null,
  to_id      text        not null,
  to_name    text        not null,
  starts_on  date        not null,
  ends_on    date        not null,
  reason     text        not null,
  created_by text        not null,
  created_at timestamptz not null,
  ended_at   timestamptz,
  version    bigint      not null,
  constraint pk_delegation primary key (id),
  constraint ck_delegation_range check (ends_on >= starts_on)
);
create index ix_delegation_page on delegation (region, created_at desc, id desc);
create index ix_delegation_from on delegation (region, from_id) where ended_at is null;
