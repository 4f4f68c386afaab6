create extension if not exists pg_trgm;

-- When many reports are one incident; the newest version counts.
create table swarm_settings (
  id             uuid             not null,
  region         text             not null,
  version        int              not null,
  threshold      int              not null,
  window_minutes int              not null,
  radius_metres  int              not null,
  similarity     double precision not null,
  created_by     text             not null,
  created_at     timestamptz      not null,
  constraint pk_swarm_settings primary key (id),
  constraint uq_swarm_settings_version unique (region, version)
);
create trigger swarm_settings_immutable before update or delete on swarm_settings
  for each row execute function refuse_change();

create table incident (
  id                uuid        not null,
  region            text        not null,
  title             text        not null,
  category          text,
  state             text        not null,
  detected          boolean     not null,
  settings_version  int         not null,
  owner_unit_id     uuid,
  owner_unit_path   text,
  suggested_at      timestamptz not null,
  opened_at         timestamptz,
  opened_by         text,
  ended_at          timestamptz,
  ended_by          text,
  end_reason        text,
  statements        int         not null,
  version           bigint      not null,
  constraint pk_incident primary key (id)
);
create index ix_incident_page on incident (region, suggested_at desc, id desc);
create index ix_incident_state on incident (region, state, suggested_at desc, id desc);

create table incident_member (
  id           uuid        not null,
  region       text        not null,
  incident_id  uuid        not null,
  complaint_id uuid        not null,
  state        text        not null,
  added_by     text        not null,
  added_at     timestamptz not null,
  left_at      timestamptz,
  left_by      text,
  left_reason  text,
  released     boolean     not null, -- its incident has ended
  version      bigint      not null,
  constraint pk_incident_member primary key (id),
  constraint uq_incident_member_case unique (incident_id, complaint_id),
  constraint fk_incident_member_incident foreign key (incident_id) references incident (id)
);
-- a case is in one incident at a time
create unique index uq_incident_member_active on incident_member (complaint_id)
  where state in ('SUGGESTED', 'JOINED') and not released;
create index ix_incident_member_page on incident_member (region, incident_id, added_at desc, id desc);

create table incident_statement (
  id          uuid        not null,
  region      text        not null,
  incident_id uuid        not null,
  number      int         not null,
  text_masked text        not null,
  evidence    text,
  written_by  text        not null,
  written_at  timestamptz not null,
  approved_by text,
  approved_at timestamptz,
  version     bigint      not null,
  constraint pk_incident_statement primary key (id),
  constraint uq_incident_statement_number unique (incident_id, number),
  constraint fk_incident_statement_incident foreign key (incident_id) references incident (id)
);

-- One row per statement and reporter to hear it; it is told in the transaction that marks it.
create table incident_broadcast (
  id           uuid        not null,
  region       text        not null,
  statement_id uuid        not null,
  complaint_id uuid        not null,
  state        text        not null,
  reply_id     uuid,
  queued_at    timestamptz not null,
  told_at      timestamptz,
  version      bigint      not null,
  constraint pk_incident_broadcast primary key (id),
  constraint uq_incident_broadcast_once unique (statement_id, complaint_id),
  constraint fk_incident_broadcast_statement foreign key (statement_id)
    references incident_statement (id)
);
create index ix_incident_broadcast_due on incident_broadcast (queued_at, id) where state = 'PENDING';
