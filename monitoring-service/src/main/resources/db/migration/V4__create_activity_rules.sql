-- Thresholds and definitions are data with versions; region '*' holds what every region starts with,
-- a row of the region itself goes before it.
create table cadence_rule (
  region                 text    not null,
  version                text    not null,
  platform               text    not null,
  unit_type              text    not null,
  target_posts           integer not null,
  target_days            integer not null,
  slowing_after_days     integer not null,
  inactive_after_days    integer not null,
  dormant_after_days     integer not null,
  min_attainment_percent integer,
  constraint pk_cadence_rule primary key (region, version, platform, unit_type),
  constraint ck_cadence_rule_order check (
    target_posts > 0 and target_days > 0 and slowing_after_days > 0
    and slowing_after_days < inactive_after_days and inactive_after_days < dormant_after_days
  )
);

-- Version v1. Mastodon and Bluesky are judged as X and Threads; a platform without a row of its own
-- is judged as a news website.
insert into cadence_rule values
  ('*', 'v1', 'INSTAGRAM',        '*',             3, 7,  7,  30, 180, 50),
  ('*', 'v1', 'FACEBOOK',         '*',             3, 7,  7,  30, 180, 50),
  ('*', 'v1', 'X',                '*',             3, 7,  7,  30, 180, null),
  ('*', 'v1', 'THREADS',          '*',             3, 7,  7,  30, 180, null),
  ('*', 'v1', 'MASTODON',         '*',             3, 7,  7,  30, 180, null),
  ('*', 'v1', 'BLUESKY',          '*',             3, 7,  7,  30, 180, null),
  ('*', 'v1', 'TIKTOK',           '*',             1, 7,  14, 45, 180, null),
  ('*', 'v1', 'YOUTUBE',          '*',             2, 30, 30, 90, 365, null),
  ('*', 'v1', 'WHATSAPP_CHANNEL', '*',             2, 7,  10, 30, 180, null),
  ('*', 'v1', 'TELEGRAM',         '*',             2, 7,  10, 30, 180, null),
  ('*', 'v1', 'WEBSITE',          '*',             1, 7,  14, 30, 180, null),
  ('*', 'v1', 'WEBSITE',          'URBAN_VILLAGE', 1, 30, 45, 90, 365, null),
  ('*', 'v1', 'WEBSITE',          'VILLAGE',       1, 30, 45, 90, 365, null),
  ('*', 'v1', 'WEBSITE',          'HEALTH_CENTRE', 1, 30, 45, 90, 365, null),
  ('*', 'v1', '*',                '*',             1, 7,  14, 30, 180, null);

create table activity_definition (
  region                text    not null,
  name                  text    not null,
  version               integer not null,
  valid_from            date    not null,
  answering_window_days integer not null,
  min_answered_percent  integer not null,
  cadence_version       text    not null,
  text_id               text    not null,
  text_en               text    not null,
  constraint pk_activity_definition primary key (region, name, version),
  constraint ck_activity_definition_percent check (min_answered_percent between 0 and 100),
  constraint ck_activity_definition_window check (answering_window_days > 0)
);

insert into activity_definition values (
  '*', 'POSTING_AND_ANSWERING', 1, date '1970-01-01', 28, 70, 'v1',
  'Unit aktif: paling sedikit satu akun wajib berkelas AKTIF, dan paling sedikit 70 % interaksi yang perlu dijawab dalam 28 hari terakhir dijawab dalam batas waktu; bila tidak ada, unit dinilai dari unggahannya saja.',
  'Active unit: at least one mandatory account of class ACTIVE, and at least 70 % of the interactions of the last 28 days that wanted an answer answered within target; with none received, a unit is judged by posting alone.'
);
