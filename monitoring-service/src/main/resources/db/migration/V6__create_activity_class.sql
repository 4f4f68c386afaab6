-- The class that was last announced for an account or unit, so that a change is announced once.
create table announced_class (
  subject_id uuid not null,
  region     text not null,
  scope      text not null constraint ck_announced_class_scope check (scope in ('ACCOUNT', 'UNIT')),
  class      text not null,
  as_of      date not null,
  constraint pk_announced_class primary key (subject_id, scope)
);
create index ix_announced_class_region on announced_class (region);

-- Until which local day a region was evaluated. The row is locked while a replica evaluates the
-- region; another one waits for it and then finds the day done. A replica that dies lets go of it.
create table evaluation_run (
  region   text not null constraint pk_evaluation_run primary key,
  done_for date not null
);
