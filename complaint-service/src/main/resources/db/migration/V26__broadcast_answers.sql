-- Whether an answer was the statement of an incident, which many people hear in the same words.
create index ix_incident_broadcast_reply on incident_broadcast (region, reply_id)
  where reply_id is not null;
