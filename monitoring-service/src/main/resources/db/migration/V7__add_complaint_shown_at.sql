-- When it was last said to whom a complaint is shown: an older word does not bring back what became
-- secret since.
alter table monitored_complaint add column shown_at timestamptz;
