-- 200 regions with 100 units each; what belongs to a unit is numbered as the unit is.
-- Columns are named, so that a migration that adds some does not move the values of others.
insert into region (region, name, kind, zone, locale, work_week, created_at, changed_at, version)
  select 'Z' || lpad(r::text, 3, '0'), 'Contoh', 'REGENCY', 'Asia/Jakarta', 'id-ID', '{MONDAY}',
         now(), now(), 0
    from generate_series(1, 200) r;

create temp table big on commit drop as
  select 'Z' || lpad(r::text, 3, '0') as region, r, n, (r - 1) * 100 + n as i,
         gen_random_uuid() as unit, gen_random_uuid() as account, gen_random_uuid() as person,
         gen_random_uuid() as deputy, gen_random_uuid() as primary_admin,
         gen_random_uuid() as backup_admin, gen_random_uuid() as attestation,
         gen_random_uuid() as finding, gen_random_uuid() as training,
         gen_random_uuid() as meeting, gen_random_uuid() as handover,
         gen_random_uuid() as credential, gen_random_uuid() as fake
    from generate_series(1, 200) r, generate_series(1, 100) n;

create temp table area on commit drop as
  select region, gen_random_uuid() as obligation, gen_random_uuid() as campaign,
         gen_random_uuid() as drive
    from (select distinct region from big) b;

insert into unit (id, region, code, name, type, path, coordinator, trained_admins, created_at,
    changed_at, version)
  select unit, region, 'U' || n, 'Contoh ' || n, 'AGENCY', '/U' || n || '/', false, 0, now(),
         now(), 0
    from big;

insert into unit_succession (region, unit_id, predecessor_id)
  select b.region, b.unit, p.unit from big b join big p on p.region = b.region and p.n = b.n - 1;

insert into unit_external_code (region, unit_id, system, code)
  select region, unit, 'SIPD', 'S' || n from big;

insert into person (id, region, name, work_email, created_at, changed_at, version)
  select person, region, 'Contoh ' || n, 'p' || n || '@contoh.example', now(), now(), 0 from big
  union all
  select deputy, region, 'Contoh ' || n, 'd' || n || '@contoh.example', now(), now(), 0 from big;

insert into appointment (id, region, unit_id, person_id, role, letter_number, letter_date,
    valid_from, valid_to, next_change_on, created_at, changed_at, version)
  select primary_admin, region, unit, person, 'PRIMARY_ADMIN', '1', date '2024-01-01',
         date '2024-01-01' + n, case when n > 70 then date '2026-01-01' + n end,
         case when n > 98 then date '2026-01-02' + n end, now(), now(), 0
    from big
  union all
  select backup_admin, region, unit, deputy, 'BACKUP_ADMIN', '1', date '2024-01-01',
         date '2024-01-01' + n, null, null, now(), now(), 0
    from big;

insert into identity_sync (person_id, region, state, generation, attempts, next_attempt_at,
    subject, created_here, granted_roles, granted_units, asked_at, version)
  select person, region, case when n = 1 then 'FAILED' else 'DONE' end, 1, 0, now(),
         'subject-' || i, false, '{}', '{}', now(), 0
    from big;

insert into official_account (id, region, unit_id, platform, handle, handle_norm, handle_stem,
    handle_source, url, display_name, status, control_level, control_expires_at,
    credential_health, main_account, mandatory, created_at, changed_at, version)
  select account, region, unit, 'X', 'z' || i, 'z' || r || '.' || n, 'z', 'REGISTERED', 'u',
         'Contoh', 'ACTIVE', 'L1', now() + n * interval '1 day', 'UNKNOWN', false, true, now(),
         now(), 0
    from big;

insert into account_status_change (id, region, account_id, status, since, reason, actor_id,
    actor_name, recorded_at)
  select gen_random_uuid(), region, account, 'ACTIVE', now(), 'x', 'a', 'A', now() from big;

insert into control_proof (id, region, account_id, method, level, evidence, witness_id,
    witness_name, passed_at, expires_at, state, asked_at, version)
  select gen_random_uuid(), region, account, 'WITNESSED', 'L1', 'x', 'a', 'A', now(),
         now() + interval '1 year', 'PASSED', now(), 0
    from big;

insert into former_handle (id, region, account_id, platform, handle, handle_norm, url, held_until,
    source, reclaimed_by_other)
  select gen_random_uuid(), region, account, 'X', 'old', 'old' || r || '.' || n, 'u', now(),
         'UNIT', false
    from big;

insert into co_owner (id, region, account_id, unit_id, role, added_at)
  select gen_random_uuid(), region, account, unit, 'SUPPORT', now() from big;

insert into public_statement (seq, region, account_id, kind, platform, handle, handle_norm, url,
    display_name, status, control_level, unit_code, unit_name, stated_at, superseded_by)
  select 1000000000000 + past * 20000 + i, region, account, 'PUBLISHED', 'X', 'z' || i,
         case past when 0 then 'old' else 'z' end || r || '.' || n, 'u', 'Contoh', 'ACTIVE', 'L1',
         'U' || n, 'Contoh ' || n, now(), case past when 0 then 1000000020000 + i end
    from big, generate_series(0, 1) past
   order by past desc;

insert into handover (id, region, account_id, unit_id, outgoing_appointment_id,
    incoming_appointment_id, outgoing_person_id, incoming_person_id, reason, state, step,
    opened_by_id, opened_by_name, opened_at, due_at, changed_at, version)
  select handover, region, account, unit, primary_admin, backup_admin, person, deputy, 'x',
         case when n < 5 then 'CHECKLIST' else 'COMPLETED' end,
         case when n < 5 then 'CHECKLIST' else 'COMPLETED' end, 'a', 'A', now(),
         now() + n * interval '1 day', now(), 0
    from big;

insert into handover_tick (id, region, handover_id, item, ticked_by_id, ticked_by_name, ticked_at)
  select gen_random_uuid(), region, handover, 'RECOVERY_MAIL', 'a', 'A', now() from big;

insert into training (id, region, type, title, starts_at, held_on, place, speakers, topics,
    created_at, changed_at, version)
  select training, region, 'BIMTEK', 'x', now() - n * interval '1 day', current_date - n, 'x',
         '{}', '{}', now(), now(), 0
    from big;

insert into attendance (id, region, training_id, person_id, unit_id, recorded_at)
  select gen_random_uuid(), region, training, person, unit, now() from big;

insert into meeting (id, region, type, title, starts_at, held_on, place, decisions, created_at,
    changed_at, version)
  select meeting, region, 'COORDINATION', 'x', now() - n * interval '1 day', current_date - n,
         'x', '{}', now(), now(), 0
    from big;

insert into meeting_attendance (id, region, meeting_id, person_id, unit_id, recorded_at)
  select gen_random_uuid(), region, meeting, person, unit, now() from big;

insert into follow_up (id, region, meeting_id, task, unit_id, due_on, created_at, changed_at,
    version)
  select gen_random_uuid(), region, meeting, 'x', unit, current_date + n, now(), now(), 0 from big;

insert into credential (id, region, account_id, kind, scopes, expires_at, refreshable, health,
    secret_version, withdrawn, revoked_at, proof_due_at, alerted_days, next_turn_at, replaced_at,
    created_at, changed_at, version)
  select credential, region, account, 'OAUTH2_TOKEN', '{}', now() + n * interval '1 day', false,
         case when n = 1 then 'REVOKED' when n < 31 then 'EXPIRING' else 'HEALTHY' end, 1, false,
         case when n = 1 then now() end, case when n = 1 then now() + interval '14 days' end,
         case when n between 2 and 30 then 30 end, now() + n * interval '1 day', now(), now(),
         now(), 0
    from big;

insert into credential_secret (credential_id, region, account_id, secret_version, key_id,
    wrapped_key, ciphertext, sealed_at)
  select credential, region, account, 1, case when n < 3 then 'old' else 'new' end, '\x00', '\x00',
         now()
    from big;

insert into credential_use (lease_id, region, credential_id, secret_version, purpose, client,
    caller_id, caller_name, leased_at, expires_at)
  select gen_random_uuid(), region, credential, 1, 'POLL', 'c', 'a', 'A', now(), now() from big;

insert into credential_alert (id, region, credential_id, secret_version, threshold_days, ends_at,
    raised_at)
  select gen_random_uuid(), region, credential, 1, 30, now() + n * interval '1 day', now()
    from big;

insert into scheduled_publication (publication_id, region, account_id, due_at, plan_version)
  select gen_random_uuid(), region, account, now() + n * interval '1 day', 0 from big;

insert into publication_end (publication_id, region, heard_at)
  select gen_random_uuid(), region, now() - n * interval '1 hour' from big;

insert into impersonation_case (id, region, platform, handle, handle_norm, url, evidence, state,
    reported_by, decided_by, decided_at, source, reports, score, created_at, version)
  select fake, region, 'X', 'f' || i, 'f' || r || '.' || n, 'u', 'x',
         case when n < 20 then 'REPORTED' else 'CONFIRMED' end, 'A',
         case when n >= 20 then 'A' end, case when n >= 20 then now() end, 'OFFICE', 1, n, now(), 0
    from big;

insert into impersonation_evidence (id, region, case_id, text, added_by, added_at)
  select gen_random_uuid(), region, fake, 'x', 'A', now() from big;

insert into impersonation_takedown (id, region, case_id, addressee, reference, reported_by,
    reported_at, due_at, outcome, answered_at, version)
  select gen_random_uuid(), region, fake, 'PLATFORM', '1', 'A', now(), now() + interval '7 days',
         case when n > 30 then 'REMOVED' end, case when n > 30 then now() end, 0
    from big;

insert into history (region, sequence, subject_type, subject_id, action, actor_id, actor_name, at,
    previous_hash, hash)
  select region, n, case n % 3 when 0 then 'UNIT' else 'ACCOUNT' end, account, 'CHANGED',
         'a' || n % 7, 'A', now(), repeat('0', 64), repeat('0', 64)
    from big;

insert into obligation (id, region, unit_type, platform, standing, control_level, grace_days,
    valid_from, basis_number, basis_title, created_at, changed_at, version)
  select obligation, region, 'AGENCY', 'X', 'ACTIVE', 'L1', 0, '2024-01-01', '1', 'x', now(),
         now(), 0
    from area;

insert into obligation_waiver (id, region, obligation_id, unit_id, reason, valid_from, valid_to,
    state, decided_by_id, decided_by, decided_at, version)
  select gen_random_uuid(), region, obligation, unit, 'x', '2024-01-01', '2024-12-31', 'GRANTED',
         'a', 'A', now(), 0
    from big join area using (region);

insert into registration_drive (id, region, name, opens_on, due_on, unit_types, platforms, units,
    state, next_count_on, created_by, created_at, version)
  select gen_random_uuid(), region, 'x', date '2024-01-01', date '2024-12-31', '{}'::text[],
         '{}'::text[], '{}'::text[], case when n < 3 then 'OPEN' else 'EXPIRED' end,
         case when n < 3 then date '2024-02-01' end, 'A', now(), 0
    from big
  union all
  select drive, region, 'x', date '2024-01-01', date '2024-12-31', '{}'::text[], '{}'::text[],
         '{}'::text[], 'EXPIRED', null, 'A', now(), 0
    from area;

insert into registration_drive_day (id, region, drive_id, counted_on, obliged, fulfilled, waived,
    counted_at)
  select gen_random_uuid(), region, drive, date '2024-01-01' + n, 10, 5, 0, now()
    from big join area using (region);

insert into attestation_campaign (id, region, name, opens_on, due_on, unit_types, platforms, units,
    ladder, grace_days, auto_suspend, state, next_reminder_on, asked, created_by, created_at,
    version)
  select gen_random_uuid(), region, 'x', date '2024-01-01', date '2024-12-31', '{}'::text[],
         '{}'::text[], '{}'::text[], '{}'::text[], 0, false,
         case when n < 3 then 'OPEN' else 'CLOSED' end,
         case when n < 3 then date '2024-02-01' end, 1, 'A', now(), 0
    from big
  union all
  select campaign, region, 'x', date '2024-01-01', date '2024-12-31', '{}'::text[],
         '{}'::text[], '{}'::text[], '{}'::text[], 0, false, 'OPEN', null, 1, 'A', now(), 0
    from area;

insert into attestation (id, region, campaign_id, account_id, due_on, state, next_step_on,
    created_at, version)
  select attestation, region, campaign, account, '2024-12-31',
         case when n < 50 then 'OPEN' else 'OVERDUE' end,
         case when n < 50 then date '2025-01-01' end, now(), 0
    from big join area using (region);

insert into attestation_reminder (id, region, attestation_id, rung, due_for, recorded_at)
  select gen_random_uuid(), region, attestation, -7, '2024-12-24', now() from big;

insert into compliance_check (id, region, account_id, display_name, bio, links, evidence, source,
    observed_at, score, blocking, latest, checked_by_id, checked_by, checked_at, version)
  select finding, region, account, 'x', 'x', '{}', 'x', 'MANUAL', now(), n, 0, true, 'a', 'A',
         now(), 0
    from big;

insert into compliance_finding (id, region, check_id, rule, severity, passed, reason, expected)
  select gen_random_uuid(), region, finding, 'UNIT_IN_BIO', 'WARNING', false, 'UNIT_NOT_NAMED', 'x'
    from big;

insert into compliance_waiver (id, region, account_id, rule, reason, valid_from, valid_to, state,
    decided_by_id, decided_by, decided_at, version)
  select gen_random_uuid(), region, account, 'UNIT_IN_BIO', 'x', '2024-01-01', '2024-12-31',
         'GRANTED', 'a', 'A', now(), 0
    from big;
