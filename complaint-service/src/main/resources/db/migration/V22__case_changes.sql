-- What became of cases, one row per line of their history, with the case as it was after that line.
-- Written by the database in the transaction of the change, whoever makes it. Statistics read it
-- for any instant of the past, streams read it from any position. No words of citizens are in it.
create table complaint_change (
  position        bigint      generated always as identity,
  -- the writing transaction: readers wait until all earlier ones have ended, so none is passed over
  xid             bigint      not null default (pg_current_xact_id()::text::bigint),
  region          text        not null,
  complaint_id    uuid        not null,
  sequence        int         not null,
  event           text        not null,
  at              timestamptz not null,
  -- what was known when: by the clock of the database
  recorded_at     timestamptz not null,
  superseded_at   timestamptz,
  received_at     timestamptz not null,
  state           text        not null,
  outcome         text,
  complaint_class text        not null,
  category        text,
  urgency         text        not null,
  visibility      text        not null,
  channel         text        not null,
  unit_id         uuid,
  unit_path       text,
  bounce_count    int         not null,
  reopen_count    int         not null,
  first_answer_at timestamptz,
  resolved_at     timestamptz,
  constraint pk_complaint_change primary key (position),
  constraint uq_complaint_change_sequence unique (complaint_id, sequence)
);
create index ix_complaint_change_feed on complaint_change (region, xid, position);
create index ix_complaint_change_period on complaint_change (region, received_at, recorded_at);
create index ix_complaint_change_birth on complaint_change (region, recorded_at)
  where sequence = 1;

create table sla_clock_change (
  position      bigint      generated always as identity,
  clock_id      uuid        not null,
  region        text        not null,
  complaint_id  uuid        not null,
  kind          text        not null,
  recorded_at   timestamptz not null,
  superseded_at timestamptz,
  state         text        not null,
  due_at        timestamptz,
  met_at        timestamptz,
  breached_at   timestamptz,
  constraint pk_sla_clock_change primary key (position)
);
create index ix_sla_clock_change_case on sla_clock_change (complaint_id, recorded_at);
create index ix_sla_clock_change_current on sla_clock_change (clock_id) where superseded_at is null;

-- Cases that may be part of a swarm and have not been looked at yet.
create table swarm_seed (
  complaint_id uuid        not null,
  region       text        not null,
  queued_at    timestamptz not null,
  constraint pk_swarm_seed primary key (complaint_id)
);
create index ix_swarm_seed_due on swarm_seed (queued_at, complaint_id);

create function note_complaint_change() returns trigger language plpgsql as $$
declare
  known    complaint%rowtype;
  previous complaint_change%rowtype;
  moment   timestamptz := clock_timestamp();
begin
  select * into known from complaint where id = new.complaint_id;
  update complaint_change set superseded_at = moment
   where complaint_id = new.complaint_id and sequence = new.sequence - 1
  returning * into previous;
  insert into complaint_change (region, complaint_id, sequence, event, at, recorded_at,
      received_at, state, outcome, complaint_class, category, urgency, visibility, channel,
      unit_id, unit_path, bounce_count, reopen_count, first_answer_at, resolved_at)
  values (new.region, new.complaint_id, new.sequence, new.event, new.at, moment,
      known.received_at, new.to_state, known.outcome, known.complaint_class, known.category,
      known.urgency, known.visibility, known.channel, known.unit_id, known.unit_path,
      known.bounce_count, known.reopen_count,
      coalesce(previous.first_answer_at,
               case when new.event = 'ANSWER_SENT' then new.at end),
      known.resolved_at);
  if new.event in ('RECEIVE', 'VERIFY') and known.visibility <> 'SECRET' then
    insert into swarm_seed (complaint_id, region, queued_at)
    values (new.complaint_id, new.region, moment) on conflict do nothing;
  end if;
  perform pg_notify('tanggap_complaint_change', new.region);
  return null;
end $$;

create function note_sla_clock_change() returns trigger language plpgsql as $$
declare
  moment timestamptz := clock_timestamp();
begin
  if tg_op = 'UPDATE' then
    if (new.state, new.due_at, new.met_at, new.breached_at)
       is not distinct from (old.state, old.due_at, old.met_at, old.breached_at) then
      return null;
    end if;
    update sla_clock_change set superseded_at = moment
     where clock_id = new.id and superseded_at is null;
  end if;
  insert into sla_clock_change (clock_id, region, complaint_id, kind, recorded_at, state, due_at,
      met_at, breached_at)
  values (new.id, new.region, new.subject_id, new.kind, moment, new.state, new.due_at,
      new.met_at, new.breached_at);
  return null;
end $$;

-- What is there already: of its past only the states are known.
insert into complaint_change (region, complaint_id, sequence, event, at, recorded_at,
    superseded_at, received_at, state, outcome, complaint_class, category, urgency, visibility,
    channel, unit_id, unit_path, bounce_count, reopen_count, first_answer_at, resolved_at)
select l.region, l.complaint_id, l.sequence, l.event, l.at, l.at,
       lead(l.at) over (partition by l.complaint_id order by l.sequence),
       c.received_at, l.to_state, c.outcome, c.complaint_class, c.category, c.urgency,
       c.visibility, c.channel, c.unit_id, c.unit_path, c.bounce_count, c.reopen_count,
       min(l.at) filter (where l.event = 'ANSWER_SENT')
         over (partition by l.complaint_id order by l.sequence),
       c.resolved_at
  from complaint_log l join complaint c on c.id = l.complaint_id
 order by l.at, l.complaint_id, l.sequence;

insert into sla_clock_change (clock_id, region, complaint_id, kind, recorded_at, state, due_at,
    met_at, breached_at)
select id, region, subject_id, kind, clock_timestamp(), state, due_at, met_at, breached_at
  from sla_clock where subject = 'COMPLAINT';

create trigger complaint_log_noted after insert on complaint_log
  for each row execute function note_complaint_change();
create trigger sla_clock_noted after insert or update on sla_clock
  for each row when (new.subject = 'COMPLAINT') execute function note_sla_clock_change();
