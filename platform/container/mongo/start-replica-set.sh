#!/bin/sh
# Makes the replica set and, in each service's database, the one user who may use it. Safe to run again.
set -eu
admin_password=$(cat /secrets/admin-password)
as_admin() { mongosh --quiet --host mongo --username admin --password "$admin_password" --authenticationDatabase admin "$@"; }

as_admin --eval 'try { rs.status().ok } catch (e) { rs.initiate({_id: "rs0", members: [{_id: 0, host: "mongo:27017"}]}) }'
until as_admin --eval 'if (!db.hello().isWritablePrimary) quit(1)'; do sleep 1; done

for database in intake risk tasking metrics; do
  DATABASE=$database PASSWORD=$(cat "/secrets/$database-password") as_admin --eval '
    const store = db.getSiblingDB(process.env.DATABASE);
    if (!store.getUser(process.env.DATABASE)) {
      store.createUser({user: process.env.DATABASE, pwd: process.env.PASSWORD,
        roles: [{role: "readWrite", db: process.env.DATABASE}]});
    }'
done
