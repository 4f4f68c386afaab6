-- What somebody asks about the own data; the person is named in the sealed column only.
create table privacy_request (
  id               uuid        not null,
  region           text        not null,
  kind             text        not null,
  state            text        not null,
  requester_sealed bytea,
  details_masked   text,
  received_at      timestamptz not null,
  entered_at       timestamptz not null,
  due_at           timestamptz not null,
  completed_at     timestamptz,
  refusal_ground   text,
  answer_masked    text,
  version          bigint      not null,
  constraint pk_privacy_request primary key (id)
);
create index ix_privacy_request_page on privacy_request (region, received_at desc, id desc);
create index ix_privacy_request_open on privacy_request (region, due_at)
  where state in ('RECEIVED', 'IN_PROGRESS');
create index ix_privacy_request_done on privacy_request (region, completed_at)
  where completed_at is not null and requester_sealed is not null;

-- The cases that the request is about.
create table privacy_request_case (
  request_id   uuid not null,
  complaint_id uuid not null,
  region       text not null,
  constraint pk_privacy_request_case primary key (request_id, complaint_id),
  constraint fk_privacy_request_case_request foreign key (request_id) references privacy_request (id),
  constraint fk_privacy_request_case_complaint foreign key (complaint_id) references complaint (id)
);
create index ix_privacy_request_case on privacy_request_case (complaint_id);

-- Who did what about personal data: requests and breaches.
create table privacy_log (
  id         uuid        not null,
  region     text        not null,
  subject_id uuid        not null,
  event      text        not null,
  actor_id   text        not null,
  actor_name text        not null,
  note       text,
  at         timestamptz not null,
  constraint pk_privacy_log primary key (id)
);
create index ix_privacy_log_subject on privacy_log (region, subject_id, at, id);
create trigger privacy_log_append_only before update or delete on privacy_log
  for each row execute function refuse_change();
