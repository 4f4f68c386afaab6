-- What happened at a provider is remembered for a time, and found by its age when that is over.
create index ix_inbound_event_received on inbound_event (received_at);
