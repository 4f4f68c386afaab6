-- When control of an account was lost to others, or may have been: by a handover, another id on the
-- platform, a revoked credential. A proof that was begun before says nothing about what is now.
alter table official_account add column control_lost_at timestamptz;

-- the accounts whose last handover cut the access before this was kept
update official_account a set control_lost_at = h.rotated_at
  from (select account_id, max(rotated_at) as rotated_at from handover
         where rotated_at is not null group by account_id) h
 where h.account_id = a.id;
