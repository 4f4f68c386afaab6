-- An appointment that was a mistake was never in force: it is kept, but takes no post and no letter.
alter table appointment add column revoked_at timestamptz;
alter table appointment drop constraint ck_appointment_period;
alter table appointment add constraint ck_appointment_period
  check (case when revoked_at is null then valid_to >= valid_from else valid_to < valid_from end);

-- indexes speak in the order in which they were made: a letter that is used is told before a post
-- that is taken, as ever
alter table appointment drop constraint uq_appointment_letter;
create unique index uq_appointment_letter on appointment (unit_id, person_id, role, letter_number)
  where revoked_at is null;

alter table appointment drop constraint ex_appointment_primary;
alter table appointment add constraint ex_appointment_primary exclude using gist
  (unit_id with =, daterange(valid_from, valid_to, '[]') with &&)
  where (role = 'PRIMARY_ADMIN' and revoked_at is null);

-- units without somebody in a role are asked for by unit alone, which the whole index of letters
-- answered before
create index ix_appointment_holder on appointment (unit_id, role, valid_from, valid_to);
