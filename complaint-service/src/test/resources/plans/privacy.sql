-- 200 regions with 100 cases each over two years, a message and a delivery for each.
-- Columns are named, so that a migration that adds some does not move the values of others.
create temp table big on commit drop as
  select 'Z' || lpad(r::text, 3, '0') as region, r, n, (r - 1) * 100 + n as i,
         gen_random_uuid() as complaint, gen_random_uuid() as message, gen_random_uuid() as thread,
         gen_random_uuid() as delivery, gen_random_uuid() as channel, gen_random_uuid() as request,
         gen_random_uuid() as run, now() - make_interval(days => n * 7) as at
    from generate_series(1, 200) r, generate_series(1, 100) n;

insert into conversation_thread (id, region, thread_key, platform, opened_at)
  select thread, region, 'k' || i, 'FACEBOOK', at from big;

insert into interaction (id, region, thread_id, natural_key, external_id, platform, direction,
    source, occurred_at, received_at, time_doubted, interaction_class, wants_answer,
    response_state, version)
  select message, region, thread, 'k' || i, 'x' || i, 'FACEBOOK', 'IN', 'WEBHOOK', at, at, false,
         'OTHER', true, 'UNANSWERED', 0
    from big;

insert into complaint (id, region, tracking_code, complaint_class, urgency, visibility, channel,
    interaction_id, text_masked, original_sealed, state, unit_path, reported_unit_path, received_at,
    entered_at, entered_by, ended_at, answers_sent, bounce_count, reopen_count, log_length,
    log_hash, version)
  select complaint, region, 'P' || i, 'COMPLAINT', 'NORMAL',
         case n % 10 when 0 then 'SECRET' else 'PUBLIC' end, 'PUBLIC_FORM',
         case when n % 2 = 0 then message end, 'Isi', '\x01', 'CLOSED', '/U' || n || '/',
         '/U' || n + 1 || '/', at, at, 'reporter', case when n % 2 = 0 then at end, 0, 0, 0, 1, 'h',
         0
    from big;

insert into complaint_log (id, region, complaint_id, sequence, event, to_state, actor_id,
    actor_name, at, prev_hash, hash)
  select gen_random_uuid(), region, complaint, 1, 'RECEIVE', 'NEW', 'reporter', 'Pelapor', at, 'p',
         'h'
    from big;

insert into reply (id, region, complaint_id, text_masked, written_by, created_at, state, attempts,
    next_attempt_at, version)
  select gen_random_uuid(), region, complaint, 'Jawaban', 'p', at, 'SENT', 1, at, 0 from big;

insert into raw_delivery (id, region, channel_id, provider, dedupe_key, body_sealed, body_bytes,
    state, received_at)
  select delivery, region, channel, 'META', sha256(convert_to('p' || i, 'UTF8')), '\x01', 1,
         'PROCESSED', now() - make_interval(mins => i)
    from big;

insert into inbound_event (id, region, channel_id, delivery_id, kind, provider_event_id, verb,
    event_version, outcome, received_at)
  select gen_random_uuid(), region, channel, delivery, 'COMMENT', 'x' || i,
         case when n % 100 = 0 and v = 1 then 'REMOVE' else 'ADD' end, v::text, 'APPLIED', at
    from big, generate_series(1, 5) v;

insert into break_glass (id, region, complaint_id, tracking_code, purpose, looked_by,
    looked_by_name, reason, looked_at)
  select gen_random_uuid(), region, complaint, 'P' || i, 'HANDLING', 'p', 'Contoh', 'x', at
    from big;

insert into secret_access (id, region, complaint_id, handler_id, handler_name, granted_by,
    granted_by_name, granted_at, grant_reason, version)
  select gen_random_uuid(), region, complaint, 'h', 'Contoh', 'p', 'Contoh', at, 'x', 0 from big;

insert into legal_hold (id, region, complaint_id, reason, placed_by, placed_by_name, placed_at,
    version)
  select gen_random_uuid(), region, complaint, 'x', 'p', 'Contoh', at, 0 from big where n % 5 = 0;

insert into retention_run (id, region, policy_version, as_of, state, proposed_by, proposed_by_name,
    proposed_at, version)
  select run, region, 0, at, 'DONE', 'p', 'Contoh', at, 0 from big;

insert into retention_step (id, region, run_id, rule, position, before_at, planned, done,
    finished_at, version)
  select gen_random_uuid(), region, run, 'CASE_TEXT', 4, at, 1, 1, at, 0 from big;

insert into retention_trace (run_id, rule, subject_id, region, at)
  select run, 'CASE_TEXT', complaint, region, at from big;

insert into privacy_request (id, region, kind, state, requester_sealed, received_at, entered_at,
    due_at, completed_at, version)
  select request, region, 'ACCESS', case n % 50 when 0 then 'RECEIVED' else 'COMPLETED' end, '\x01',
         at, at, at, case when n % 50 <> 0 then at end, 0
    from big;

insert into privacy_request_case (request_id, complaint_id, region)
  select request, complaint, region from big;

insert into privacy_log (id, region, subject_id, event, actor_id, actor_name, at)
  select gen_random_uuid(), region, request, 'RECEIVE', 'p', 'Contoh', at from big;

insert into reporter_mark (complaint_id, region, kind, mark_hash, entered_at)
  select complaint, region, 'PHONE', md5('m' || i), now() from big;

insert into breach (id, region, title_masked, description_masked, data_kinds, discovered_at,
    notify_due_at, closed_at, recorded_at, version)
  select gen_random_uuid(), region, 'x', 'x', 'x', at, at, case when n % 50 <> 0 then at end, at, 0
    from big
