-- What a unit is, as account-service tells it; null until its state is heard again.
alter table unit add column unit_type text;
