create table handover (
  id uuid not null,
  region varchar(5) not null,
  account_id uuid not null,
  unit_id uuid not null,
  outgoing_appointment_id uuid not null,
  incoming_appointment_id uuid not null,
  outgoing_person_id uuid not null,
  incoming_person_id uuid not null,
  reason varchar(500) not null,
  state varchar(20) not null,
  step varchar(20) not null,
  opened_by_id varchar(200) not null,
  opened_by_name varchar(200) not null,
  opened_at timestamptz not null,
  due_at timestamptz not null,
  escalated_at timestamptz,
  force_reason varchar(500),
  first_approver_id varchar(200),
  first_approver_name varchar(200),
  second_approver_id varchar(200),
  second_approver_name varchar(200),
  rotated_at timestamptz,
  proof_id uuid,
  completed_at timestamptz,
  changed_at timestamptz not null,
  version bigint not null,
  constraint pk_handover primary key (id),
  constraint uq_handover_region_id unique (region, id),
  constraint fk_handover_account foreign key (region, account_id)
    references official_account (region, id),
  constraint fk_handover_unit foreign key (region, unit_id) references unit (region, id),
  constraint fk_handover_outgoing foreign key (outgoing_appointment_id) references appointment (id),
  constraint fk_handover_incoming foreign key (incoming_appointment_id) references appointment (id),
  constraint fk_handover_outgoing_person foreign key (region, outgoing_person_id)
    references person (region, id),
  constraint fk_handover_incoming_person foreign key (region, incoming_person_id)
    references person (region, id),
  constraint ck_handover_people check (outgoing_person_id <> incoming_person_id),
  constraint ck_handover_approvers check (first_approver_id <> second_approver_id)
);
-- an account is handed over once at a time
create unique index uq_handover_open on handover (account_id) where step <> 'COMPLETED';
create index ix_handover_newest on handover (region, id desc);
create index ix_handover_account on handover (region, account_id, id desc);
create index ix_handover_state on handover (region, state, id desc);
create index ix_handover_outgoing on handover (region, outgoing_person_id, id desc);
create index ix_handover_incoming on handover (region, incoming_person_id, id desc);
create index ix_handover_due on handover (due_at, id) where state not in ('ESCALATED', 'COMPLETED');

create table handover_tick (
  id uuid not null,
  region varchar(5) not null,
  handover_id uuid not null,
  item varchar(32) not null,
  ticked_by_id varchar(200) not null,
  ticked_by_name varchar(200) not null,
  ticked_at timestamptz not null,
  evidence varchar(500),
  witness_id varchar(200),
  witness_name varchar(200),
  witness_statement varchar(500),
  witnessed_at timestamptz,
  constraint pk_handover_tick primary key (id),
  constraint uq_handover_tick unique (handover_id, item),
  constraint fk_handover_tick_handover foreign key (region, handover_id)
    references handover (region, id)
);
