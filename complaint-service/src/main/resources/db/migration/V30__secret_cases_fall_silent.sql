-- Whose words the title of an incident is made of: when that case becomes secret the title goes.
alter table incident add column title_of uuid;
create index ix_incident_title_of on incident (title_of) where title_of is not null;
-- of those found before, the case that was looked at then is the first of its members
update incident i
   set title_of = (select m.complaint_id from incident_member m
                    where m.incident_id = i.id order by m.id limit 1)
 where i.detected;
update incident i set title = 'Laporan serupa', title_of = null
 where i.title_of in (select c.id from complaint c where c.visibility = 'SECRET');

-- What waits to be said in public about a case that is secret by now is not sent any more; somebody
-- writes it again, for the tracker.
update reply r set state = 'FAILED', failure = 'CASE_IS_SECRET', version = r.version + 1
  from complaint c
 where c.id = r.complaint_id and c.visibility = 'SECRET' and r.channel_id is not null
   and r.state in ('QUEUED', 'HELD');
