-- A unit alone said that a public account goes by another address, and nobody has shown control of
-- it since. Until then the public is not told that the new address is ours.
alter table official_account add column handle_unproven boolean not null default false;

drop trigger tr_official_account_public_change on official_account;
create trigger tr_official_account_public_change after update on official_account
  for each row
  when ((old.unit_id, old.platform, old.handle, old.url, old.display_name, old.status,
         old.control_level, old.active_from, old.retired_on, old.attestation_overdue_since,
         old.handle_unproven)
        is distinct from
        (new.unit_id, new.platform, new.handle, new.url, new.display_name, new.status,
         new.control_level, new.active_from, new.retired_on, new.attestation_overdue_since,
         new.handle_unproven))
  execute function mark_public_account();

-- whether an address is reported or confirmed as a fake, in any region
create index ix_impersonation_case_suspect on impersonation_case (handle_norm, platform)
  where state not in ('DISMISSED', 'RETRACTED');
