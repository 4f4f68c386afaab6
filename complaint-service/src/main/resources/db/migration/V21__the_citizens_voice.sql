-- One rating per cycle of a case.
create table rating (
  id            uuid        not null,
  region        text        not null,
  complaint_id  uuid        not null,
  cycle         int         not null,
  unit_id       uuid,
  score         int         not null,
  reason_masked text,
  rated_at      timestamptz not null,
  constraint pk_rating primary key (id),
  constraint uq_rating_cycle unique (complaint_id, cycle),
  constraint ck_rating_score check (score between 1 and 5),
  constraint fk_rating_complaint foreign key (complaint_id) references complaint (id)
);
create index ix_rating_unit on rating (region, unit_id, rated_at);

create table objection (
  id              uuid        not null,
  region          text        not null,
  complaint_id    uuid        not null,
  ground          text        not null,
  text_masked     text        not null,
  text_sealed     bytea,
  filed_at        timestamptz not null,
  due_at          timestamptz not null,
  state           text        not null,
  decided_by      text,
  decided_at      timestamptz,
  decision_reason text,
  version         bigint      not null,
  constraint pk_objection primary key (id),
  constraint fk_objection_complaint foreign key (complaint_id) references complaint (id)
);
create unique index uq_objection_open on objection (complaint_id) where state = 'FILED';
create index ix_objection_page on objection (region, filed_at desc, id desc);
create index ix_objection_state on objection (region, state, filed_at desc, id desc);
create index ix_objection_complaint on objection (complaint_id, filed_at);

-- A later report that its reporter linked to an earlier one.
create table complaint_relation (
  complaint_id uuid        not null,
  region       text        not null,
  related_id   uuid        not null,
  created_at   timestamptz not null,
  constraint pk_complaint_relation primary key (complaint_id),
  constraint fk_relation_complaint foreign key (complaint_id) references complaint (id),
  constraint fk_relation_related foreign key (related_id) references complaint (id)
);
create index ix_complaint_relation_related on complaint_relation (related_id);
