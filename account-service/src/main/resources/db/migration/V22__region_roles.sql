-- The realm roles leader and operator open the whole region, so that only an appointment to the
-- coordinating unit gives them. Whoever may gain or lose one is asked for, now and whenever a unit
-- begins or ceases to coordinate, whatever code changes it.
create function ask_region_roles(of_region varchar, of_unit uuid) returns void language sql as $$
  update identity_sync s
     set state = 'PENDING', generation = s.generation + 1, attempts = 0,
         next_attempt_at = least(s.next_attempt_at, now()), asked_at = now(),
         version = s.version + 1
    from (select distinct a.region, a.person_id from appointment a
           where a.role in ('LEADER', 'OPERATOR')
             and (of_unit is null or (a.region = of_region and a.unit_id = of_unit))) p
   where s.region = p.region and s.person_id = p.person_id
$$;

create function unit_region_roles() returns trigger language plpgsql as $$
begin
  perform ask_region_roles(new.region, new.id);
  return null;
end
$$;

create trigger tr_unit_region_roles after update on unit
  for each row when (old.coordinator is distinct from new.coordinator)
  execute function unit_region_roles();

select ask_region_roles(null, null);
