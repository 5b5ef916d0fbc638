#!/bin/bash
# Starts Keycloak with the realm of this folder; its secrets come from files.
set -eu
export KC_BOOTSTRAP_ADMIN_USERNAME=admin
KC_BOOTSTRAP_ADMIN_PASSWORD=$(cat /secrets/admin-password)
WEB_CLIENT_SECRET=$(cat /secrets/web-client-secret)
API_CLIENT_SECRET=$(cat /secrets/api-client-secret)
export KC_BOOTSTRAP_ADMIN_PASSWORD WEB_CLIENT_SECRET API_CLIENT_SECRET
exec /opt/keycloak/bin/kc.sh start-dev --import-realm
