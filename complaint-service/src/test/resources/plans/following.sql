-- 200 regions with 300 cases each, of which each has lived through four changes.
create temp table big on commit drop as
  select 'Z' || lpad(r::text, 3, '0') as region, r, n, gen_random_uuid() as complaint,
         gen_random_uuid() as incident, gen_random_uuid() as statement,
         now() - n * interval '1 hour' as received
    from generate_series(1, 200) r, generate_series(1, 300) n;

insert into complaint (id, region, tracking_code, complaint_class, category, urgency, visibility,
    channel, text_masked, original_sealed, state, unit_id, unit_path, received_at, entered_at,
    entered_by, answers_sent, bounce_count, reopen_count, log_length, log_hash, version)
  select complaint, region, 'Z-' || complaint, 'COMPLAINT', 'Jalan', 'NORMAL',
         case when n % 20 = 0 then 'SECRET' else 'PUBLIC' end, 'CALL_CENTRE', 'Contoh ' || n,
         '\x00', 'ASSIGNED', gen_random_uuid(), '/SETDA/U' || n % 50 || '/', received, received,
         'uji', 0, 0, 0, 4, 'x', 0
    from big;

insert into complaint_change (region, complaint_id, sequence, event, at, recorded_at,
    superseded_at, received_at, state, complaint_class, category, urgency, visibility, channel,
    unit_path, bounce_count, reopen_count)
  select region, complaint, s, case when s = 1 then 'RECEIVE' else 'ASSIGN' end, received,
         received, case when s < 4 then received end, received, 'ASSIGNED', 'COMPLAINT', 'Jalan',
         'NORMAL', case when n % 20 = 0 then 'SECRET' else 'PUBLIC' end, 'CALL_CENTRE',
         '/SETDA/U' || n % 50 || '/', 0, 0
    from big, generate_series(1, 4) s;

insert into sla_clock_change (clock_id, region, complaint_id, kind, recorded_at, state, due_at)
  select gen_random_uuid(), region, complaint, k, received, 'RUNNING', now()
    from big, unnest(array['FIRST_RESPONSE', 'RESOLUTION']) k;

insert into swarm_seed (complaint_id, region, queued_at)
  select complaint, region, now() + interval '1 day' from big where n % 3 = 0;

insert into incident (id, region, title, state, detected, settings_version, owner_unit_path,
    suggested_at, statements, version)
  select incident, region, 'Contoh', case when n % 9 = 0 then 'OPEN' else 'CLOSED' end, true, 0,
         '/SETDA/U' || n % 50 || '/', received, 1, 0
    from big;

insert into incident_member (id, region, incident_id, complaint_id, state, added_by, added_at,
    released, version)
  select gen_random_uuid(), region, incident, complaint, 'JOINED', 'uji', received, false, 0
    from big;

insert into incident_statement (id, region, incident_id, number, text_masked, written_by,
    written_at, version)
  select statement, region, incident, 1, 'Contoh', 'uji', received, 0 from big;

insert into incident_broadcast (id, region, statement_id, complaint_id, state, queued_at, version)
  select gen_random_uuid(), region, statement, complaint,
         case when n % 50 = 0 then 'PENDING' else 'TOLD' end, now() + interval '1 day', 0
    from big;

insert into routing_rules (id, region, version, document, effective_from, created_by, created_at)
  select gen_random_uuid(), region, n, '{"rules":[]}', now(), 'uji', now() from big where n <= 50;

insert into routing_suggestion (id, region, complaint_id, rules_version, rule_number, rule_name,
    partner, automatic, outcome, made_at)
  select gen_random_uuid(), region, complaint, 1, 1, 'Contoh', 'PLN', false, 'SUGGESTED', now()
    from big;

insert into swarm_settings (id, region, version, threshold, window_minutes, radius_metres,
    similarity, created_by, created_at)
  select gen_random_uuid(), region, n, 5, 120, 250, 0.55, 'uji', now() from big where n <= 50
