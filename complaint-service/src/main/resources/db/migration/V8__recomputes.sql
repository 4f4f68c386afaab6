-- A change of rules taken through the clocks of a region, batch by batch in the order of their ids.
create table sla_recompute (
  id               uuid        not null,
  region           text        not null,
  cause            text        not null,
  calendar_id      uuid,
  calendar_version int,
  policy_version   int,
  reason           text        not null,
  as_of            timestamptz not null,
  state            text        not null,
  stretch          text        not null,
  after_id         uuid        not null,
  examined         int         not null,
  earlier          int         not null,
  later            int         not null,
  unchanged        int         not null,
  breaches_created int         not null,
  breaches_removed int         not null,
  restated         int         not null,
  kept             int         not null,
  created_by       text        not null,
  created_at       timestamptz not null,
  finished_at      timestamptz,
  version          bigint      not null,
  constraint pk_sla_recompute primary key (id)
);
create index ix_sla_recompute_page on sla_recompute (region, created_at desc, id desc);
create index ix_sla_recompute_unfinished on sla_recompute (region, id) where state <> 'DONE';

-- Both values of a clock whose rules changed. Not applied: its period is closed, so it is only
-- restated beside it.
create table sla_clock_revision (
  id                      uuid        not null,
  region                  text        not null,
  clock_id                uuid        not null,
  recompute_id            uuid,
  cause                   text        not null,
  reason                  text        not null,
  applied                 boolean     not null,
  period                  text,
  policy_version_before   int         not null,
  policy_version_after    int         not null,
  calendar_version_before int         not null,
  calendar_version_after  int         not null,
  state_before            text        not null,
  state_after             text        not null,
  due_at_before           timestamptz,
  due_at_after            timestamptz,
  breached_at_before      timestamptz,
  breached_at_after       timestamptz,
  consumed_before         bigint      not null,
  consumed_after          bigint      not null,
  grace                   bigint      not null,
  at                      timestamptz not null,
  constraint pk_sla_clock_revision primary key (id),
  constraint ck_sla_clock_revision_period check (applied or period is not null)
);
create index ix_sla_clock_revision_clock on sla_clock_revision (clock_id, id);
create index ix_sla_clock_revision_period on sla_clock_revision (region, period, at desc, id desc)
  where period is not null;
create trigger sla_clock_revision_immutable before update or delete on sla_clock_revision
  for each row execute function refuse_change();

-- A month whose figures are out and do not change silently any more.
create table sla_period (
  id        uuid        not null,
  region    text        not null,
  month     text        not null,
  closed_by text        not null,
  closed_at timestamptz not null,
  constraint pk_sla_period primary key (id),
  constraint uq_sla_period_month unique (region, month)
);
