#!/usr/bin/env bash
# Prints for each program of the running system (docker compose up --wait): what its image adds to
# the Java runtime, the time from the start of its process until it is ready with the archive of
# the image and without it, and its resident memory when idle.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

MEBIBYTE=1048576
NAME=tanggap-measure

trap 'docker rm --force "$NAME" >/dev/null 2>&1 || true' EXIT

size() { docker image inspect --format '{{.Size}}' "$1"; }

# One more container of a service: seconds until it is ready, and of processor time until then; best
# of RUNS (3). $1 service, $2 port of its health, $3 "with" or "without" the archive
ready() {
  local run best=999999 busy=999999 address pid started now millis fields
  local entry=() words=()
  if [[ "$3" == without ]]; then
    entry=(--entrypoint java)
    words=(@/opt/tanggap/jvm.options -jar /opt/tanggap/quarkus-run.jar)
  fi
  for ((run = 0; run < ${RUNS:-3}; run++)); do
    docker rm --force "$NAME" >/dev/null 2>&1 || true
    docker compose run --detach --no-deps --name "$NAME" "${entry[@]}" "$1" "${words[@]}" >/dev/null 2>&1
    address="$(docker inspect --format '{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}' "$NAME")"
    pid="$(docker inspect --format '{{.State.Pid}}' "$NAME")"
    until curl -fs -o /dev/null -m 2 "http://$address:$2/q/health/ready"; do
      [[ -d "/proc/$pid" ]] || { docker logs "$NAME" >&2; exit 1; }
      sleep 0.02
    done
    now="$(date +%s%N)"
    read -r -a fields <"/proc/$pid/stat"
    started="$(date +%s%N -d "$(docker inspect --format '{{.State.StartedAt}}' "$NAME")")"
    millis=$(((now - started) / 1000000))
    if ((millis < best)); then best=$millis; fi
    # ticks of 10 ms
    millis=$(((fields[13] + fields[14]) * 10))
    if ((millis < busy)); then busy=$millis; fi
  done
  printf '%d.%02d (%d.%02d)' $((best / 1000)) $((best % 1000 / 10)) $((busy / 1000)) $((busy % 1000 / 10))
}

resident() {
  local pid
  pid="$(docker inspect --format '{{.State.Pid}}' "$(docker compose ps --quiet "$1")")"
  awk '/^VmRSS:/ { print int($2 / 1024) }' "/proc/$pid/status"
}

base="$(size eclipse-temurin:25-jre)"
printf '| program | image adds, MiB | ready with the archive, s (processor time) | without | resident, idle, MiB |\n'
printf '|---|---|---|---|---|\n'
for each in account:8081 calendar:8082 complaint:8083 monitoring:8084 gateway:8089; do
  service="${each%:*}" port="${each#*:}"
  image="$(docker inspect --format '{{.Image}}' "$(docker compose ps --quiet "$service")")"
  printf '| %s | %d | %s | %s | %s |\n' "$service" $((($(size "$image") - base) / MEBIBYTE)) \
    "$(ready "$service" "$port" with)" "$(ready "$service" "$port" without)" "$(resident "$service")"
done
