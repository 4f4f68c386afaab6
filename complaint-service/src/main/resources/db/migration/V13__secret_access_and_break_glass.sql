-- Who of a secret case's handlers may see it; null while nobody was ever named. Kept beside the
-- case so that every list and every count asks no second table.
alter table complaint add column named_handlers text;

-- Who was named when, by whom and why; a row ends, it is never deleted.
create table secret_access (
  id               uuid        not null,
  region           text        not null,
  complaint_id     uuid        not null,
  handler_id       text        not null,
  handler_name     text        not null,
  granted_by       text        not null,
  granted_by_name  text        not null,
  granted_at       timestamptz not null,
  grant_reason     text        not null,
  revoked_by       text,
  revoked_by_name  text,
  revoked_at       timestamptz,
  revoke_reason    text,
  version          bigint      not null,
  constraint pk_secret_access primary key (id),
  constraint fk_secret_access_complaint foreign key (complaint_id) references complaint (id)
);
create unique index uq_secret_access_named on secret_access (complaint_id, handler_id)
  where revoked_at is null;
create index ix_secret_access_complaint on secret_access (region, complaint_id, granted_at desc, id desc);

-- Every look behind the mask.
create table break_glass (
  id            uuid        not null,
  region        text        not null,
  complaint_id  uuid        not null,
  tracking_code text        not null,
  purpose       text        not null,
  looked_by     text        not null,
  looked_by_name text       not null,
  reason        text        not null,
  looked_at     timestamptz not null,
  constraint pk_break_glass primary key (id),
  constraint fk_break_glass_complaint foreign key (complaint_id) references complaint (id)
);
create index ix_break_glass_page on break_glass (region, looked_at desc, id desc);
create index ix_break_glass_complaint on break_glass (complaint_id, looked_at desc, id desc);
