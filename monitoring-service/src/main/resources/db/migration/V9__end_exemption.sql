-- An exemption that turned out to be needless or too long ends earlier. What was granted stays as it
-- was granted; the end stands beside it with who decided it and why. The day before the first takes
-- the exemption back as a whole.
alter table exemption
  add column ended_on   date,
  add column end_reason text,
  add column ended_by   text,
  add column ended_at   timestamptz,
  add column version    bigint not null default 0,
  add constraint ck_exemption_end_order check (ended_on >= from_date - 1),
  add constraint ck_exemption_end_shortens check (ended_on < until_date),
  add constraint ck_exemption_end_whole
    check (num_nonnulls(ended_on, end_reason, ended_by, ended_at) in (0, 4));
