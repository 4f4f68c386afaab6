#!/bin/sh
# One role and one database for each program, made or brought to the passwords of today. Runs at
# every start, so a password changed in .env is in force after the next one.
set -eu

database() {
  psql -v ON_ERROR_STOP=1 -q -v name="$1" -v password="$2" <<'SQL'
select format('create role %I login', :'name')
 where not exists (select from pg_roles where rolname = :'name') \gexec
select format('alter role %I login password %L', :'name', :'password') \gexec
select format('create database %I owner %I', :'name', :'name')
 where not exists (select from pg_database where datname = :'name') \gexec
select format('revoke connect, temporary on database %I from public', :'name') \gexec
SQL
  echo "$1 is there"
}

database tanggap_account "$ACCOUNT_DB_PASSWORD"
database tanggap_calendar "$CALENDAR_DB_PASSWORD"
database tanggap_complaint "$COMPLAINT_DB_PASSWORD"
database tanggap_monitoring "$MONITORING_DB_PASSWORD"
database keycloak "$KEYCLOAK_DB_PASSWORD"
