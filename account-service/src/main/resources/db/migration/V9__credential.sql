-- what is known about the access to an account; the secret itself lies apart
create table credential (
  id uuid not null,
  region varchar(5) not null,
  account_id uuid not null,
  kind varchar(20) not null,
  scopes text[] not null,
  expires_at timestamptz,
  data_access_expires_at timestamptz,
  refreshable boolean not null,
  health varchar(24) not null,
  secret_version integer not null,
  withdrawn boolean not null,
  revoked_at timestamptz,
  proof_due_at timestamptz,
  last_ok_at timestamptz,
  last_error_class varchar(20),
  last_error_at timestamptz,
  alerted_days integer,
  next_turn_at timestamptz,
  replaced_at timestamptz not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  version bigint not null,
  constraint pk_credential primary key (id),
  constraint uq_credential_region_id unique (region, id),
  constraint uq_credential_kind unique (account_id, kind),
  constraint fk_credential_account foreign key (region, account_id)
    references official_account (region, id),
  constraint ck_credential_secret_version check (secret_version >= 1),
  constraint ck_credential_revoked check ((health = 'REVOKED') <= (revoked_at is not null))
);
create index ix_credential_account on credential (region, account_id, id);
create index ix_credential_health on credential (region, health, id);
create index ix_credential_turn on credential (next_turn_at, id) where next_turn_at is not null;
create index ix_credential_proof_due on credential (proof_due_at, id)
  where proof_due_at is not null;

-- sealed by a key of its own, which a key of the ring wraps; AES-256-GCM, nonce first
create table credential_secret (
  credential_id uuid not null,
  region varchar(5) not null,
  account_id uuid not null,
  secret_version integer not null,
  key_id varchar(64) not null,
  wrapped_key bytea not null,
  ciphertext bytea not null,
  sealed_at timestamptz not null,
  constraint pk_credential_secret primary key (credential_id),
  constraint fk_credential_secret_credential foreign key (region, credential_id)
    references credential (region, id)
);
create index ix_credential_secret_key on credential_secret (key_id, credential_id);

-- every lease, for ever; deliberately without a foreign key that could delete a row along
create table credential_use (
  lease_id uuid not null,
  region varchar(5) not null,
  credential_id uuid not null,
  secret_version integer not null,
  purpose varchar(16) not null,
  publication_id uuid,
  client varchar(200) not null,
  caller_id varchar(200) not null,
  caller_name varchar(200) not null,
  leased_at timestamptz not null,
  expires_at timestamptz not null,
  constraint pk_credential_use primary key (lease_id),
  constraint fk_credential_use_credential foreign key (region, credential_id)
    references credential (region, id)
);
create index ix_credential_use on credential_use (region, credential_id, lease_id desc);

create function credential_use_is_append_only() returns trigger language plpgsql as
$$
begin
  raise exception 'credential_use is append-only';
end;
$$;
create trigger tr_credential_use_append_only before update or delete on credential_use
  for each row execute function credential_use_is_append_only();
create trigger tr_credential_use_no_truncate before truncate on credential_use
  for each statement execute function credential_use_is_append_only();

-- one per version and threshold, however often the watch looks
create table credential_alert (
  id uuid not null,
  region varchar(5) not null,
  credential_id uuid not null,
  secret_version integer not null,
  threshold_days integer not null,
  ends_at timestamptz not null,
  raised_at timestamptz not null,
  constraint pk_credential_alert primary key (id),
  constraint uq_credential_alert unique (credential_id, secret_version, threshold_days),
  constraint fk_credential_alert_credential foreign key (region, credential_id)
    references credential (region, id),
  constraint ck_credential_alert_threshold check (threshold_days in (1, 3, 7, 14, 30))
);
create index ix_credential_alert_region on credential_alert (region, credential_id, secret_version);

-- what is still to be published, from the events of the calendar
create table scheduled_publication (
  publication_id uuid not null,
  region varchar(5) not null,
  account_id uuid not null,
  due_at timestamptz not null,
  plan_version bigint not null,
  constraint pk_scheduled_publication primary key (publication_id)
);
create index ix_scheduled_publication_account on scheduled_publication (region, account_id, due_at);
