-- That nobody vouched for an account although its unit was asked to is said in public as well: it
-- belongs to the view that statements are made of, so its beginning and its end are statements.
alter table public_statement add column attestation_overdue_since date;

drop trigger tr_official_account_public_change on official_account;
create trigger tr_official_account_public_change after update on official_account
  for each row
  when ((old.unit_id, old.platform, old.handle, old.url, old.display_name, old.status,
         old.control_level, old.active_from, old.retired_on, old.attestation_overdue_since)
        is distinct from
        (new.unit_id, new.platform, new.handle, new.url, new.display_name, new.status,
         new.control_level, new.active_from, new.retired_on, new.attestation_overdue_since))
  execute function mark_public_account();

-- nobody is asked about an account that has ended
update official_account set attestation_overdue_since = null
 where attestation_overdue_since is not null and status in ('REJECTED', 'RETIRED');

-- what is overdue already is stated once
insert into public_mark (region, subject, subject_id)
  select region, 'ACCOUNT', id from official_account
   where attestation_overdue_since is not null order by id;
