create table external_wait (
  id           uuid        not null,
  region       text        not null,
  complaint_id uuid        not null,
  party        text        not null,
  awaited      text        not null,
  review_on    date        not null,
  review_at    timestamptz not null,
  clock_paused boolean     not null,
  started_by   text        not null,
  started_at   timestamptz not null,
  ended_at     timestamptz,
  ended_how    text,
  answer       text,
  version      bigint      not null,
  constraint pk_external_wait primary key (id),
  constraint fk_external_wait_complaint foreign key (complaint_id) references complaint (id)
);
create index ix_external_wait_complaint on external_wait (complaint_id, started_at);

-- The ledger of hand-overs to others: who has it, under which number, what they said.
create table external_reference (
  id              uuid        not null,
  region          text        not null,
  complaint_id    uuid        not null,
  partner_unit_id uuid,
  partner         text        not null,
  number          text,
  status          text,
  status_at       timestamptz,
  sent_by         text        not null,
  sent_at         timestamptz not null,
  ended_at        timestamptz,
  ended_reason    text,
  version         bigint      not null,
  constraint pk_external_reference primary key (id),
  constraint fk_external_reference_complaint foreign key (complaint_id) references complaint (id)
);
create index ix_external_reference_complaint on external_reference (complaint_id, sent_at);
create unique index uq_external_reference_open on external_reference (complaint_id) where ended_at is null;

create table external_update (
  id           uuid        not null,
  region       text        not null,
  reference_id uuid        not null,
  number       text,
  status       text,
  answer       text,
  recorded_by  text        not null,
  at           timestamptz not null,
  constraint pk_external_update primary key (id),
  constraint fk_external_update_reference foreign key (reference_id) references external_reference (id)
);
create index ix_external_update_reference on external_update (reference_id, at, id);
-- deleted only when the words of a case are over their time
create trigger external_update_append_only before update on external_update
  for each row execute function refuse_change();
