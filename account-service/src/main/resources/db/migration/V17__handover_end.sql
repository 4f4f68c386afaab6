-- A handover may end before its goal: cancelled by a coordinator, or lapsed with its account.
alter table handover
  add column end_reason varchar(500),
  add column ended_by_name varchar(200),
  add column ended_at timestamptz,
  add constraint ck_handover_end check ((step in ('CANCELLED', 'LAPSED')) = (ended_at is not null));

-- an account is handed over once at a time
drop index uq_handover_open;
create unique index uq_handover_open on handover (account_id)
  where step not in ('COMPLETED', 'CANCELLED', 'LAPSED');
drop index ix_handover_due;
create index ix_handover_due on handover (due_at, id)
  where state not in ('ESCALATED', 'COMPLETED', 'CANCELLED', 'LAPSED');
