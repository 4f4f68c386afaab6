-- For whom a retirement was asked for, so that a unit takes back its own request and not one of the
-- coordination. Of requests from before nobody kept it; they stay everybody's to take back.
alter table official_account
  add column retirement_asked_for varchar(24),
  add constraint ck_official_account_asked_for
    check (retirement_asked_for in ('UNIT', 'COORDINATION'));
