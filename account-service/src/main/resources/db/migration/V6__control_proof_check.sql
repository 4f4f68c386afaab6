-- A proof begins as a question and is answered by a check, which may be asked for again.
alter table control_proof
  add column state varchar(12) not null default 'PASSED',
  add column nonce_hash varchar(64),
  add column page_url varchar(600),
  add column asked_at timestamptz,
  add column open_until timestamptz,
  add column checked_at timestamptz,
  add column evidence_hash varchar(64),
  add column failure varchar(24),
  add column version bigint not null default 0,
  alter column evidence drop not null,
  alter column passed_at drop not null,
  alter column expires_at drop not null;
update control_proof set asked_at = passed_at;
alter table control_proof
  alter column asked_at set not null,
  alter column state drop default,
  alter column version drop default,
  add constraint ck_control_proof_passed
    check ((state = 'PASSED') = (passed_at is not null and expires_at is not null)),
  add constraint ck_control_proof_failed check ((state = 'FAILED') = (failure is not null));
create index ix_control_proof_newest on control_proof (region, account_id, id desc);
