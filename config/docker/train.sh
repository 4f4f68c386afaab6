#!/usr/bin/env bash
# Starts a program once and keeps what the JVM learned about it. $1 port, $2 file of the archive.
# There is no database, broker or identity provider where images are built; what needs one is
# loaded when it fails, which is all that the archive wants to know.
set -euo pipefail
port="$1" archive="$2" log=/tmp/train.log

# keys that are thrown away with this stage
java -cp '/tmp/tools/*' id.tanggap.local.Tools environment /tmp/.env.example /tmp/training.env >/dev/null
set -a
# shellcheck disable=SC1091
source /tmp/training.env
set +a
export TANGGAP_SIGNING_KEYS="$SIGNING_KEYS" TANGGAP_VAULT_KEY="$VAULT_KEY" TANGGAP_PROVISIONER_SECRET="$PROVISIONER_SECRET"
printf '%s\n' "$ACCOUNT_KEYS" >/tmp/ring
chmod 600 /tmp/ring
export TANGGAP_ACCOUNT_KEY_FILE=/tmp/ring TANGGAP_HTTP_PORT="$port" QUARKUS_FLYWAY_MIGRATE_AT_START=false
# a start without servers and with an identity provider that is none would be refused
export TANGGAP_DEVELOPERS_MACHINE=true
export TANGGAP_DB_URL=127.0.0.1:1/none TANGGAP_KAFKA=127.0.0.1:1 TANGGAP_OIDC_URL=http://127.0.0.1:1/realms/none

java @/opt/tanggap/jvm.options "-XX:AOTCacheOutput=$archive" -jar /opt/tanggap/quarkus-run.jar >"$log" 2>&1 &
program=$!

ask() { curl -s -m 5 -o /dev/null "$@" "http://127.0.0.1:$port$path"; }

for _ in $(seq 1 600); do
  path=/q/health/live
  if ask; then break; fi
  kill -0 "$program" 2>/dev/null || { tail -n 40 "$log" >&2; exit 1; }
  sleep 0.5
done
for path in /q/health/ready /q/metrics /q/openapi /status /openapi.json /api/v1/units /public/v1/verify; do
  ask || true
  ask -H 'Authorization: Bearer nobody' || true
  ask -X POST -H 'Content-Type: application/json' -d '{"text": "x"}' || true
done

kill -TERM "$program"
wait "$program" || true
[[ -s "$archive" ]] || { tail -n 40 "$log" >&2; echo "no archive was written" >&2; exit 1; }
# readable by the user that runs the program
chmod 0444 "$archive"
