-- What Prisma's schema cannot say: indexes over the few rows that wait, so that a heartbeat's cost follows what is due.
CREATE INDEX "inbox_update_left" ON "inbox_update" ("received_at") WHERE NOT "done";
CREATE INDEX "ask_stale" ON "ask" ("id") WHERE "tally_stale";
