-- What an account was when its retirement was asked for, so that it can be taken back.
alter table official_account add column retirement_asked_from varchar(24);

update official_account a set retirement_asked_from = c.status
  from (select distinct on (h.account_id) h.account_id, h.status from account_status_change h
         where h.status in ('ACTIVE', 'SUSPENDED')
         order by h.account_id, h.since desc nulls last, h.id desc) c
 where c.account_id = a.id and a.status = 'RETIREMENT_REQUESTED';
