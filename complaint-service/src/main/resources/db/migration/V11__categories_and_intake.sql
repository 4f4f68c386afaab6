-- What reports are about, by region. A version never changes: a correction is a new version.
create table complaint_category (
  id              uuid        not null,
  category_id     uuid        not null,
  region          text        not null,
  code            text        not null,
  version         int         not null,
  name_id         text        not null,
  name_en         text        not null,
  needs_evidence  boolean     not null,
  default_urgency text        not null,
  active          boolean     not null,
  document        text        not null,
  created_by      text        not null,
  created_at      timestamptz not null,
  constraint pk_complaint_category primary key (id),
  constraint uq_complaint_category_version unique (region, category_id, version),
  constraint uq_complaint_category_code unique (region, code, version)
);
create index ix_complaint_category_current on complaint_category (region, code, version desc);
create trigger complaint_category_immutable before update or delete on complaint_category
  for each row execute function refuse_change();

-- What the desk noted about a case when it came in.
create table intake_record (
  complaint_id     uuid        not null,
  region           text        not null,
  category_version int,
  attributes       text        not null,
  many_from_one    boolean     not null,
  version          bigint      not null,
  constraint pk_intake_record primary key (complaint_id),
  constraint fk_intake_record_complaint foreign key (complaint_id) references complaint (id)
);

-- Keyed one-way marks of phone, e-mail and identity number: enough to see that it is the same
-- person, too little to learn who.
create table reporter_mark (
  region       text        not null,
  complaint_id uuid        not null,
  kind         text        not null,
  mark_hash    text        not null,
  entered_at   timestamptz not null,
  constraint pk_reporter_mark primary key (complaint_id, kind),
  constraint fk_reporter_mark_complaint foreign key (complaint_id) references complaint (id),
  constraint ck_reporter_mark_kind check (kind in ('PHONE', 'EMAIL', 'NATIONAL_ID'))
);
create index ix_reporter_mark_same on reporter_mark (region, mark_hash, entered_at desc);

-- Callers who joked, and until when they are not listened to.
create table prank_caller (
  id            uuid        not null,
  region        text        not null,
  mark_hash     text        not null,
  pranks        int         not null,
  last_prank_at timestamptz not null,
  last_case_id  uuid,
  blocked_until timestamptz,
  lifted_at     timestamptz,
  lifted_by     text,
  lift_reason   text,
  version       bigint      not null,
  constraint pk_prank_caller primary key (id),
  constraint uq_prank_caller_mark unique (region, mark_hash),
  constraint ck_prank_caller_pranks check (pranks > 0)
);
create index ix_prank_caller_page on prank_caller (region, last_prank_at desc, id desc);

create table shift (
  id             uuid        not null,
  region         text        not null,
  desk           text        not null,
  opened_by      text        not null,
  opened_by_name text        not null,
  opened_at      timestamptz not null,
  closed_at      timestamptz,
  closed_by      text,
  notes          text,
  received       bigint,
  received_own   bigint,
  still_open     bigint,
  overdue        bigint,
  version        bigint      not null,
  constraint pk_shift primary key (id)
);
create unique index uq_shift_open on shift (region, opened_by) where closed_at is null;
create index ix_shift_page on shift (region, opened_at desc, id desc);

-- Which case a line of an old book became, so that the same book twice changes nothing.
create table imported_case (
  region       text        not null,
  external_id  text        not null,
  complaint_id uuid        not null,
  row_hash     text        not null,
  constraint pk_imported_case primary key (region, external_id),
  constraint fk_imported_case_complaint foreign key (complaint_id) references complaint (id)
);
