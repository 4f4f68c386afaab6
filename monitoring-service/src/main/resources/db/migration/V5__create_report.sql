-- Reports are never changed; the file lies apart so that lists do not carry it.
create table report (
  id           uuid        not null constraint pk_report primary key,
  region       text        not null,
  kind         text        not null,
  format       text        not null,
  period       text        not null,
  as_of        date        not null,
  language     text        not null,
  definition   text        not null,
  status       text        not null,
  file_name    text        not null,
  size_bytes   bigint      not null,
  generated_at timestamptz not null,
  requested_by text        not null
);
create index ix_report_list on report (region, generated_at desc, id desc);

create table report_file (
  report_id uuid  not null constraint pk_report_file primary key constraint fk_report_file_report references report (id),
  region    text  not null,
  content   bytea not null
);
