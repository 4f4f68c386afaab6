-- What the identity provider is to know of a person. The desired roles and units are not stored:
-- they follow from the appointments in force when the row is worked on.
create table identity_sync (
  person_id uuid not null,
  region varchar(5) not null,
  state varchar(8) not null,
  generation bigint not null,
  attempts integer not null,
  next_attempt_at timestamptz not null,
  leased_until timestamptz,
  last_error varchar(24),
  subject varchar(64),
  created_here boolean not null,
  granted_roles text[] not null,
  granted_units text[] not null,
  asked_at timestamptz not null,
  synced_at timestamptz,
  version bigint not null,
  constraint pk_identity_sync primary key (person_id),
  constraint fk_identity_sync_person foreign key (region, person_id) references person (region, id),
  constraint ck_identity_sync_attempts check (attempts >= 0),
  constraint uq_identity_sync_subject unique (subject)
);
create index ix_identity_sync_due on identity_sync (next_attempt_at, person_id)
  where state <> 'DONE';
create index ix_identity_sync_list on identity_sync (region, state, person_id);
create index ix_identity_sync_region on identity_sync (region, person_id);

-- Wakes the workers of all replicas when the transaction commits.
create function identity_sync_wake() returns trigger language plpgsql as
$$
begin
  perform pg_notify('tanggap_identity', '');
  return null;
end;
$$;
create trigger tr_identity_sync_wake after insert or update on identity_sync
  for each row when (new.state = 'PENDING' and new.leased_until is null)
  execute function identity_sync_wake();

-- Access that ended before the appointment did: the account was handed over.
alter table appointment add column access_withdrawn_at timestamptz;
create index ix_appointment_ending on appointment (region, valid_to, id) where valid_to is not null;

-- Whoever is recorded as serving a unit is known to the identity provider from now on.
insert into identity_sync (person_id, region, state, generation, attempts, next_attempt_at,
    created_here, granted_roles, granted_units, asked_at, version)
  select p.id, p.region, 'PENDING', 1, 0, now(), false, '{}', '{}', now(), 0
    from person p
   where exists (select 1 from appointment a where a.region = p.region and a.person_id = p.id);
