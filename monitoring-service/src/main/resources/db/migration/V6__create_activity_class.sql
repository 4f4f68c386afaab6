-- The class that was last announced for an account or unit, so that a change is announced once.
create table announced_class (
  subject_id uuid    not null,
  region     text    not null,
  scope      text    not null constraint ck_announced_class_scope check (scope in ('ACCOUNT', 'UNIT')),
  unit_id    uuid    not null,
  class      text    not null,
  as_of      date    not null,
  definition text    not null,
  constraint pk_announced_class primary key (subject_id, scope)
);
create index ix_announced_class_region on announced_class (region);

-- One row per region: which replica evaluates it, and until which day it was done.
create table evaluation_lease (
  region       text        not null constraint pk_evaluation_lease primary key,
  leased_until timestamptz not null,
  done_for     date
);
