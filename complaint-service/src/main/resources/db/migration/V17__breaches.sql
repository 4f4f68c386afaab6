-- Personal data that got out, and who was told in time.
create table breach (
  id                    uuid        not null,
  region                text        not null,
  title_masked          text        not null,
  description_masked    text        not null,
  data_kinds            text        not null,
  occurred_at           timestamptz,
  discovered_at         timestamptz not null,
  notify_due_at         timestamptz not null,
  affected_count        int,
  measures_masked       text,
  authority_notified_at timestamptz,
  subjects_notified_at  timestamptz,
  closed_at             timestamptz,
  recorded_at           timestamptz not null,
  version               bigint      not null,
  constraint pk_breach primary key (id),
  constraint ck_breach_affected check (affected_count is null or affected_count >= 0)
);
create index ix_breach_page on breach (region, discovered_at desc, id desc);
create index ix_breach_open on breach (region, notify_due_at) where closed_at is null;
