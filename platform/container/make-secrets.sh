#!/bin/sh
# Writes each part's secrets once, one file per setting, into the folder of that part. Run by docker-compose.yml.
set -eu
umask 022
cd /secrets

secret() { # FILE: a random word, made once
  [ -s "$1" ] || head -c 24 /dev/urandom | od -An -tx1 | tr -d ' \n' > "$1"
}

secret mongo/admin-password
# why: members of a replica set prove to each other who they are with this file, which only their user may read
secret mongo/replica-key
chmod 400 mongo/replica-key mongo/admin-password
chown 999:999 mongo/replica-key mongo/admin-password

for service in case-intake:intake risk-assessment:risk tasking:tasking plan-metrics:metrics; do
  folder=${service%%:*}
  database=${service##*:}
  name=$(echo "$folder" | tr 'a-z-' 'A-Z_')_MONGODB_URI
  secret "mongo/$database-password"
  printf 'mongodb://%s:%s@mongo:27017/%s?replicaSet=rs0&authSource=%s' \
    "$database" "$(cat "mongo/$database-password")" "$database" "$database" > "$folder/$name"
done

# why: with it the keys under which case-intake finds repeats cannot be guessed from a telephone number; never change it
secret case-intake/CASE_INTAKE_TRACE_SECRET

secret keycloak/web-client-secret
secret keycloak/api-client-secret
secret keycloak/admin-password
cp keycloak/web-client-secret casework-web/OIDC_CLIENT_SECRET
