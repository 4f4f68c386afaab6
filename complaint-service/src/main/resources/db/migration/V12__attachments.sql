create table attachment (
  id              uuid        not null,
  region          text        not null,
  complaint_id    uuid        not null,
  purpose         text        not null,
  media_type      text        not null,
  bytes           bigint      not null,
  sha256_hash     text        not null,
  chunks          int         not null,
  public_chunks   int         not null,
  scan            text        not null,
  uploaded_by     text        not null,
  uploaded_at     timestamptz not null,
  version         bigint      not null,
  constraint pk_attachment primary key (id),
  constraint uq_attachment_content unique (complaint_id, sha256_hash),
  constraint fk_attachment_complaint foreign key (complaint_id) references complaint (id),
  constraint ck_attachment_purpose check (purpose in ('REPORT', 'EVIDENCE')),
  constraint ck_attachment_scan check (scan in ('CLEAN', 'NOT_SCANNED'))
);
create index ix_attachment_complaint on attachment (region, complaint_id, uploaded_at);

-- Files in sealed pieces, so that neither writing nor reading one needs the whole in memory.
create table attachment_chunk (
  id            uuid  not null default uuidv7(),
  region        text  not null,
  attachment_id uuid  not null,
  copy          text  not null,
  sequence      int   not null,
  bytes_sealed  bytea not null,
  constraint pk_attachment_chunk primary key (attachment_id, copy, sequence),
  constraint uq_attachment_chunk unique (id),
  constraint ck_attachment_chunk_copy check (copy in ('ORIGINAL', 'PUBLIC'))
);
alter table attachment_chunk alter column bytes_sealed set storage external;
