-- What looks like answering for the figures and not for the citizen; each thing is flagged once.
create table quality_flag (
  id           uuid        not null,
  region       text        not null,
  kind         text        not null,
  unit_id      uuid,
  unit_path    text,
  complaint_id uuid,
  reply_id     uuid,
  detail       text,
  raised_at    timestamptz not null,
  dedupe_key   text        not null,
  constraint pk_quality_flag primary key (id),
  constraint uq_quality_flag_once unique (region, dedupe_key),
  constraint fk_quality_flag_complaint foreign key (complaint_id) references complaint (id)
);
create index ix_quality_flag_page on quality_flag (region, raised_at desc, id desc);
create index ix_quality_flag_kind on quality_flag (region, kind, raised_at desc, id desc);
create index ix_quality_flag_unit on quality_flag (region, unit_id, raised_at desc, id desc);
create index ix_quality_flag_case on quality_flag (complaint_id, kind);
