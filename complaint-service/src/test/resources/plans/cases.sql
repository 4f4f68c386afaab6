insert into unit (id, region, code, name, path, region_zone, version)
select gen_random_uuid(), '9' || r % 10 || '.' || 10 + r, 'OPD' || n, 'Dinas Contoh ' || n,
       '/SETDA/OPD' || n || '/', 'Asia/Jakarta', 1
  from generate_series(1, 30) r, generate_series(1, 20) n;

insert into complaint
  (id, region, tracking_code, complaint_class, category, urgency, visibility, channel, text_masked,
   original_sealed, latitude, longitude, state, unit_id, unit_path, received_at, entered_at,
   entered_by, answers_sent, bounce_count, reopen_count, log_length, log_hash, version)
select gen_random_uuid(), u.region, 'PLAN-' || u.region || u.code || '-' || n,
       (array['COMPLAINT','ASPIRATION','INFORMATION_REQUEST'])[1 + n % 3],
       (array['JALAN','LAMPU','OBAT','SAMPAH'])[1 + n % 4],
       case when n % 100 = 0 then 'EMERGENCY' else 'NORMAL' end,
       case when n % 90 = 0 then 'SECRET' when n % 2 = 0 then 'ANONYMOUS' else 'PUBLIC' end,
       (array['CALL_CENTRE','PUBLIC_FORM','LETTER'])[1 + n % 3],
       'Laporan contoh ' || md5(u.id::text || n), '\x01', -7 - n / 1000.0, 109 + n / 1000.0,
       case when n % 20 = 0 then 'NEW' else 'CLOSED' end, u.id, u.path,
       now() - n * interval '5 hours', now() - n * interval '5 hours', 'p' || n % 50, 1, 0, 0, 3,
       'x', 0
  from unit u, generate_series(1, 50) n where u.code like 'OPD%' and u.region like '9%';

insert into complaint
  (id, region, tracking_code, complaint_class, category, urgency, visibility, channel, text_masked,
   original_sealed, latitude, longitude, state, unit_id, unit_path, received_at, entered_at,
   entered_by, answers_sent, bounce_count, reopen_count, log_length, log_hash, version)
select gen_random_uuid(), u.region, 'PLAN-BUSY-' || n, 'COMPLAINT', 'JALAN', 'NORMAL', 'PUBLIC',
       'LETTER', 'Laporan contoh ' || md5(n::text), '\x01', -7, 109, 'NEW', u.id, u.path,
       now() - n * interval '1 hour', now() - n * interval '1 hour', 'p' || n % 50, 0, 0, 0, 1,
       'x', 0
  from unit u, generate_series(1, 5000) n where u.code = 'OPD1' and u.region = '91.11';

insert into sla_clock
  (id, region, subject, subject_id, kind, cycle, policy_version, calendar_version, mode, target,
   history, state, start_at, due_at, met_at, consumed_seconds, calendar_complete, version)
select gen_random_uuid(), c.region, 'COMPLAINT', c.id, k, 1, 1, 1, 'WORKDAYS', 5, '[]',
       case when c.state = 'NEW' then 'RUNNING' else 'MET' end, c.received_at,
       c.received_at + interval '5 days', case when c.state = 'NEW' then null else c.received_at end,
       0, true, 0
  from complaint c, unnest(array['VERIFY','RESOLUTION']) k where c.tracking_code like 'PLAN-%';

insert into intake_record
select id, region, 1, '{}', false, 0 from complaint where tracking_code like 'PLAN-%';

insert into reporter_mark
select region, id, 'PHONE', md5((row_number() over ())::text), received_at from complaint
 where tracking_code like 'PLAN-%';

insert into prank_caller (id, region, mark_hash, pranks, last_prank_at, last_case_id, version)
select gen_random_uuid(), region, md5(id::text), 1, received_at, id, 0 from complaint
 where tracking_code like 'PLAN-%';

insert into shift (id, region, desk, opened_by, opened_by_name, opened_at, closed_at, version)
select gen_random_uuid(), region, 'Loket', 'x', 'Contoh', received_at, received_at, 0
  from complaint where tracking_code like 'PLAN-%';

insert into imported_case
select region, tracking_code, id, md5(id::text) from complaint where tracking_code like 'PLAN-%';

insert into attachment
  (id, region, complaint_id, purpose, media_type, bytes, sha256_hash, chunks, public_chunks, scan,
   uploaded_by, uploaded_at, version)
select gen_random_uuid(), region, id, 'REPORT', 'image/png', 1, md5(id::text), 1, 0, 'CLEAN', 'x',
       received_at, 0
  from complaint where tracking_code like 'PLAN-%';

insert into attachment_chunk (region, attachment_id, copy, sequence, bytes_sealed)
select region, id, 'ORIGINAL', 0, '\x01' from attachment where sha256_hash = md5(complaint_id::text);

insert into complaint_category
  (id, category_id, region, code, version, name_id, name_en, needs_evidence, default_urgency,
   active, document, created_by, created_at)
select gen_random_uuid(), gen_random_uuid(), 'X' || r, 'KATEGORI_' || n, 1, 'Kategori', 'Category',
       false, 'NORMAL', true, '{}', 'x', now()
  from generate_series(1, 200) r, generate_series(1, 50) n;

insert into conversation_thread (id, region, thread_key, platform, opened_at)
select gen_random_uuid(), region, tracking_code, 'FACEBOOK', received_at from complaint
 where tracking_code like 'PLAN-%';

insert into interaction
  (id, region, thread_id, natural_key, external_id, account_id, unit_id, unit_path, platform,
   direction, source, occurred_at, received_at, time_doubted, text_masked, interaction_class,
   wants_answer, response_state, version)
select gen_random_uuid(), t.region, t.id, t.thread_key, t.thread_key, gen_random_uuid(),
       c.unit_id, c.unit_path,
       case when c.state = 'NEW' then 'X' else 'FACEBOOK' end, 'IN', 'IMPORT', t.opened_at,
       t.opened_at, false, c.text_masked,
       case when c.state = 'NEW' then 'PRAISE' else 'QUESTION' end, true, 'ANSWERED', 0
  from conversation_thread t join complaint c on c.tracking_code = t.thread_key;

insert into case_assignment
  (id, region, complaint_id, unit_id, unit_path, role, state, assignee_id, assignee_name,
   offered_by, offered_at, level, version)
select gen_random_uuid(), region, id, unit_id, unit_path, 'LEAD',
       case when state = 'NEW' then 'ACCEPTED' else 'DONE' end, 'orang-' || entered_by,
       'Contoh Petugas', 'x', received_at, 0, 0
  from complaint where tracking_code like 'PLAN-%';

insert into secret_access
  (id, region, complaint_id, handler_id, handler_name, granted_by, granted_by_name, granted_at,
   grant_reason, version)
select gen_random_uuid(), region, id, 'orang-' || tracking_code, 'Contoh Petugas', 'x', 'Contoh',
       received_at, 'Pemeriksa', 0
  from complaint where tracking_code like 'PLAN-%'
