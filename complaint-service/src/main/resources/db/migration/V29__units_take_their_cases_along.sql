-- A unit that moves takes along what belongs to it; each table finds that by the unit.
create index ix_complaint_reported on complaint (region, reported_unit_id)
  where reported_unit_id is not null;
create index ix_case_assignment_unit on case_assignment (region, unit_id);
create index ix_incident_owner on incident (region, owner_unit_id) where owner_unit_id is not null;
create index ix_delegation_unit on delegation (region, unit_id);

-- What stayed at the old place of units that have moved already follows now. The place that a case
-- knows of a supporting unit is that of its assignment, which therefore comes after it.
with moved as (
  select c.id, string_agg(coalesce(s.place, t.token), '|' order by t.n) as paths
    from complaint c
    cross join lateral unnest(string_to_array(c.support_paths, '|')) with ordinality as t(token, n)
    left join lateral (
      select u.path as place from case_assignment a
        join unit u on u.id = a.unit_id and u.region = a.region
       where a.complaint_id = c.id and a.role = 'SUPPORT' and a.unit_path = t.token
       order by a.offered_at desc limit 1) s on true
   where c.support_paths is not null
   group by c.id)
update complaint c set support_paths = m.paths from moved m
 where c.id = m.id and c.support_paths <> m.paths;

update case_assignment x set unit_path = u.path from unit u
 where u.id = x.unit_id and u.region = x.region and x.unit_path <> u.path;
update complaint x set unit_path = u.path from unit u
 where u.id = x.unit_id and u.region = x.region and x.unit_path <> u.path;
update complaint x set reported_unit_path = u.path from unit u
 where u.id = x.reported_unit_id and u.region = x.region and x.reported_unit_path <> u.path;
update interaction x set unit_path = u.path from unit u
 where u.id = x.unit_id and u.region = x.region and x.unit_path is distinct from u.path;
update incident x set owner_unit_path = u.path from unit u
 where u.id = x.owner_unit_id and u.region = x.region and x.owner_unit_path <> u.path;
update delegation x set unit_path = u.path from unit u
 where u.id = x.unit_id and u.region = x.region and x.unit_path <> u.path;
update bank_entry x set unit_path = u.path from unit u
 where u.id = x.unit_id and u.region = x.region and x.unit_path <> u.path;
update quality_flag x set unit_path = u.path from unit u
 where u.id = x.unit_id and u.region = x.region and x.unit_path is distinct from u.path;
