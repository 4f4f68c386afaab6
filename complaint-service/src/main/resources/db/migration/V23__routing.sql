-- Where cases go by themselves or by suggestion. Versions never change.
create table routing_rules (
  id             uuid        not null,
  region         text        not null,
  version        int         not null,
  document       text        not null,
  effective_from timestamptz not null,
  created_by     text        not null,
  created_at     timestamptz not null,
  constraint pk_routing_rules primary key (id),
  constraint uq_routing_rules_version unique (region, version)
);
create trigger routing_rules_immutable before update or delete on routing_rules
  for each row execute function refuse_change();

create table routing_suggestion (
  id            uuid        not null,
  region        text        not null,
  complaint_id  uuid        not null,
  rules_version int         not null,
  rule_number   int         not null,
  rule_name     text        not null,
  unit_id       uuid,
  partner       text,
  urgency       text,
  automatic     boolean     not null,
  outcome       text        not null,
  made_at       timestamptz not null,
  constraint pk_routing_suggestion primary key (id),
  constraint ck_routing_suggestion_target check ((unit_id is null) <> (partner is null))
);
create index ix_routing_suggestion_case on routing_suggestion (complaint_id, rules_version);
