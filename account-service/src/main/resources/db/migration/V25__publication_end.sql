-- That a publication is over, for plans that arrive after their end: a dead letter that is sent
-- again. Kept as long as the inbox keeps events.
create table publication_end (
  publication_id uuid not null,
  region varchar(5) not null,
  -- null when it went out or will not happen: then no plan counts any more
  missed_due_at timestamptz,
  -- version of the plan that was missed, null while it is not known
  missed_version bigint,
  heard_at timestamptz not null default clock_timestamp(),
  constraint pk_publication_end primary key (publication_id),
  constraint ck_publication_end_missed check (missed_version is null or missed_due_at is not null)
);
create index ix_publication_end_heard on publication_end (heard_at);
