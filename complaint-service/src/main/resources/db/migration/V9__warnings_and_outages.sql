create table sla_warning (
  id         uuid        not null,
  region     text        not null,
  clock_id   uuid        not null,
  subject    text        not null,
  subject_id uuid        not null,
  kind       text        not null,
  percent    int         not null,
  due_at     timestamptz,
  reached_at timestamptz not null,
  deliver_at timestamptz not null,
  created_at timestamptz not null,
  constraint pk_sla_warning primary key (id),
  constraint uq_sla_warning_reached unique (clock_id, percent, reached_at)
);
create index ix_sla_warning_page on sla_warning (region, deliver_at desc, id desc);

-- Stretches in which a channel brought nothing in; stated on receipts, counted by nobody.
create table noted_outage (
  id       uuid        not null,
  region   text        not null,
  channel  text        not null,
  from_at  timestamptz not null,
  to_at    timestamptz,
  note     text        not null,
  noted_by text        not null,
  noted_at timestamptz not null,
  constraint pk_noted_outage primary key (id),
  constraint ck_noted_outage_order check (to_at is null or to_at > from_at)
);
create index ix_noted_outage_region on noted_outage (region, from_at);
