-- Who writes an answer may choose the tracker; an approval in between must not put it in public.
alter table reply add column on_tracker boolean;
