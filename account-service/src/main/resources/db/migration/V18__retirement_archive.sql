-- Before an account is retired somebody says where its content was exported to, or why it was not.
-- What was retired before knows nothing of it, and an address that is lost in a dispute was not
-- ours to export.
alter table official_account
  add column archive_location varchar(500),
  add column archive_exported_on date,
  add column archive_exported_by varchar(200),
  add column archive_waiver varchar(500),
  add column archive_stated_by varchar(200),
  add column archive_stated_at timestamptz,
  add constraint ck_official_account_archive check (
    (archive_location is null or archive_waiver is null)
    and (archive_location is null) = (archive_exported_on is null)
    and (archive_location is null) = (archive_exported_by is null)
    and (archive_location is null and archive_waiver is null) = (archive_stated_at is null));
