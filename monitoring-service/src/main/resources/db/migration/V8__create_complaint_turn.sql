-- Every end and every reopening of a complaint: whether it was settled on a day stays true although it
-- was reopened or settled again later. The same turn told twice is one row.
create table monitored_complaint_turn (
  region       text        not null,
  complaint_id uuid        not null
    constraint fk_monitored_complaint_turn_complaint references monitored_complaint (id),
  at           timestamptz not null,
  settles      boolean     not null,
  constraint pk_monitored_complaint_turn primary key (complaint_id, at, settles)
);

-- Of what was told before, the latest solution is known.
insert into monitored_complaint_turn (region, complaint_id, at, settles)
select region, id, resolved_at, true from monitored_complaint where resolved_at is not null;
