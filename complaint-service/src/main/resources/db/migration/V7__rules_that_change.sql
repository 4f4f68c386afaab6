-- A version of a calendar is a correction of an earlier one or a new arrangement from a day on.
-- What was there before is in force since ever.
alter table working_calendar
  add column change         text        not null default 'NEW',
  add column effective_from timestamptz not null default 'epoch',
  add column apply_to_open  boolean     not null default false,
  add column reason         text;
alter table working_calendar
  add constraint ck_working_calendar_change check (change in ('NEW', 'CORRECTION'));
create index ix_working_calendar_force
  on working_calendar (region, calendar_id, effective_from desc, version desc);

alter table sla_policy
  add column apply_to_open boolean not null default false,
  add column reason        text;
create index ix_sla_policy_force on sla_policy (region, effective_from desc, version desc);

-- Which calendar a unit and everything below it works by, from a day on.
create table calendar_assignment (
  id          uuid        not null,
  region      text        not null,
  calendar_id uuid        not null,
  unit_id     uuid        not null,
  valid_from  date        not null,
  created_by  text        not null,
  created_at  timestamptz not null,
  constraint pk_calendar_assignment primary key (id),
  constraint uq_calendar_assignment_day unique (region, unit_id, valid_from)
);
create index ix_calendar_assignment_calendar
  on calendar_assignment (region, calendar_id, created_at desc, id desc);
create trigger calendar_assignment_immutable before update or delete on calendar_assignment
  for each row execute function refuse_change();

alter table sla_clock
  add column unit_calendar_id      uuid,
  add column unit_calendar_version int,
  add column unit_calendar_from    date,
  add column grace                 bigint not null default 0,
  add column warned_percent        int    not null default 0,
  add column warn_at               timestamptz,
  add column breach_told_at        timestamptz,
  add constraint ck_sla_clock_grace check (grace >= 0);
-- what was late before this migration has been told, and what runs is warned of at its deadline
update sla_clock set breach_told_at = breached_at where breached_at is not null;
update sla_clock set warn_at = due_at, warned_percent = 80
 where state = 'RUNNING' and due_at is not null;

create index ix_sla_clock_running on sla_clock (due_at, id) where state = 'RUNNING';
create index ix_sla_clock_untold on sla_clock (breached_at, id)
  where breached_at is not null and breached_at is distinct from breach_told_at;
create index ix_sla_clock_warn on sla_clock (warn_at, id) where warn_at is not null;
create index ix_sla_clock_calendar on sla_clock (region, calendar_id, id);
create index ix_sla_clock_unit_calendar on sla_clock (region, unit_calendar_id, id)
  where unit_calendar_id is not null;
create index ix_sla_clock_open on sla_clock (region, id)
  where state in ('RUNNING', 'PAUSED', 'BREACHED_RUNNING');
