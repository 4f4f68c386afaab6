-- An outage that lasts is ended by somebody later.
alter table noted_outage
  add column ended_by text,
  add column version  bigint not null default 0;
create index ix_noted_outage_page on noted_outage (region, from_at desc, id desc);
