-- CreateTable
CREATE TABLE "ask" (
    "id" UUID NOT NULL,
    "feature" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "anonymity" TEXT NOT NULL DEFAULT 'named',
    "form" JSONB NOT NULL,
    "opens_at" TIMESTAMPTZ(3) NOT NULL,
    "nudges_at" TIMESTAMPTZ(3)[],
    "closes_at" TIMESTAMPTZ(3) NOT NULL,
    "grace_seconds" INTEGER NOT NULL,
    "next_step" TEXT,
    "next_at" TIMESTAMPTZ(3),
    "opened_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "tally_stale" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "ask_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "participation" (
    "ask_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "group_unit_id" UUID,
    "state" TEXT NOT NULL,
    "nudged_at" TIMESTAMPTZ(3),
    "recorded_by" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "form" JSONB,

    CONSTRAINT "participation_pkey" PRIMARY KEY ("ask_id","member_id")
);

-- CreateTable
CREATE TABLE "response" (
    "ask_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "attempt" INTEGER NOT NULL DEFAULT 1,
    "item" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "note" TEXT,
    "file_ref" TEXT,
    "score" DOUBLE PRECISION,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" UUID,
    "update_key" TEXT NOT NULL,

    CONSTRAINT "response_pkey" PRIMARY KEY ("ask_id","member_id","attempt","item")
);

-- CreateTable
CREATE TABLE "response_history" (
    "id" BIGSERIAL NOT NULL,
    "ask_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "attempt" INTEGER NOT NULL,
    "item" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "note" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" UUID,

    CONSTRAINT "response_history_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ask_result" (
    "ask_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "item" TEXT NOT NULL,
    "choice" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "closed_at" TIMESTAMPTZ(3) NOT NULL,
    "feature" TEXT NOT NULL,
    "expected" INTEGER NOT NULL,
    "exempt" INTEGER NOT NULL,
    "excused" INTEGER NOT NULL,
    "not_joined" INTEGER NOT NULL,
    "answered" INTEGER NOT NULL,
    "on_behalf" INTEGER NOT NULL,
    "count" INTEGER NOT NULL,
    "sum" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "ask_result_pkey" PRIMARY KEY ("ask_id","unit_id","item","choice")
);

-- CreateTable
CREATE TABLE "schedule" (
    "id" UUID NOT NULL,
    "feature" TEXT NOT NULL,
    "job" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "rule" JSONB,
    "grace_seconds" INTEGER NOT NULL,
    "next_at" TIMESTAMPTZ(3),

    CONSTRAINT "schedule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "occurrence" (
    "id" UUID NOT NULL,
    "schedule_id" UUID NOT NULL,
    "moment" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL,
    "fired_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "occurrence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "day_off" (
    "id" UUID NOT NULL,
    "date" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "unit_id" UUID,

    CONSTRAINT "day_off_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inbox_update" (
    "channel" TEXT NOT NULL,
    "update_id" TEXT NOT NULL,
    "chat" TEXT NOT NULL,
    "payload" JSONB,
    "done" BOOLEAN NOT NULL DEFAULT false,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "inbox_update_pkey" PRIMARY KEY ("channel","update_id")
);

-- CreateTable
CREATE TABLE "form_state" (
    "account_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "chat" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "trail" TEXT[],
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "form_state_pkey" PRIMARY KEY ("account_id","channel","chat")
);

-- CreateTable
CREATE TABLE "offered_choice" (
    "channel" TEXT NOT NULL,
    "chat" TEXT NOT NULL,
    "message_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "label_key" TEXT NOT NULL,
    "data" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "offered_choice_pkey" PRIMARY KEY ("channel","chat","message_id","position")
);

-- CreateTable
CREATE TABLE "outbox_message" (
    "id" BIGSERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "chat" TEXT NOT NULL,
    "topic" TEXT,
    "kind" TEXT NOT NULL,
    "priority" INTEGER NOT NULL,
    "payload" JSONB,
    "living" TEXT,
    "target_message_id" TEXT,
    "when_uncertain" TEXT NOT NULL,
    "not_before" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "expires_at" TIMESTAMPTZ(3),
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "final" BOOLEAN NOT NULL DEFAULT false,
    "again" BOOLEAN NOT NULL DEFAULT false,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "lease_until" TIMESTAMPTZ(3),
    "message_id" TEXT,
    "last_error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "sent_at" TIMESTAMPTZ(3),
    "account_id" UUID,

    CONSTRAINT "outbox_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "living_message" (
    "ref" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "chat" TEXT NOT NULL,
    "topic" TEXT,
    "message_id" TEXT,
    "shown" TEXT,
    "edited_at" TIMESTAMPTZ(3),

    CONSTRAINT "living_message_pkey" PRIMARY KEY ("ref","channel","chat")
);

-- CreateTable
CREATE TABLE "chat_lane" (
    "channel" TEXT NOT NULL,
    "chat" TEXT NOT NULL,
    "recent" TIMESTAMPTZ(3)[],
    "send_ok_at" TIMESTAMPTZ(3) NOT NULL,
    "edit_ok_at" TIMESTAMPTZ(3) NOT NULL,
    "paused_until" TIMESTAMPTZ(3),
    "closed" TEXT,

    CONSTRAINT "chat_lane_pkey" PRIMARY KEY ("channel","chat")
);

-- CreateTable
CREATE TABLE "bot_lane" (
    "channel" TEXT NOT NULL,
    "next_slot_at" TIMESTAMPTZ(3) NOT NULL,
    "paused_until" TIMESTAMPTZ(3),
    "misses" INTEGER NOT NULL DEFAULT 0,
    "refused_at" TIMESTAMPTZ(3)[],

    CONSTRAINT "bot_lane_pkey" PRIMARY KEY ("channel")
);

-- CreateTable
CREATE TABLE "notice" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "member_id" UUID NOT NULL,
    "payload" JSONB NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "chat_migration" (
    "channel" TEXT NOT NULL,
    "old_chat" TEXT NOT NULL,
    "new_chat" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "chat_migration_pkey" PRIMARY KEY ("channel","old_chat")
);

-- CreateTable
CREATE TABLE "service_fact" (
    "name" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "service_fact_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "unit" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "parent_id" UUID,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "settings" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "group_unit_id" UUID,
    "full_name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "code" TEXT,
    "standing" TEXT NOT NULL,
    "tracking" TEXT NOT NULL DEFAULT 'chat',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_grant" (
    "id" UUID NOT NULL,
    "member_id" UUID,
    "account_id" UUID,
    "unit_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "role_grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "absence" (
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "from" DATE NOT NULL,
    "until" DATE,

    CONSTRAINT "absence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "chat_id" TEXT,
    "shown_name" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "member_id" UUID,
    "claimed_at" TIMESTAMPTZ(3),
    "blocked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consent" (
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "text_version" TEXT NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invite" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "unit_id" UUID NOT NULL,
    "member_id" UUID,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "used_by" UUID,

    CONSTRAINT "invite_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "typed_name" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "member_id" UUID,
    "decided_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "chat" (
    "id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "topic" TEXT,
    "title" TEXT NOT NULL,
    "unit_id" UUID NOT NULL,
    "audience" TEXT NOT NULL,
    "bound_by" UUID NOT NULL,
    "bound_at" TIMESTAMPTZ(3) NOT NULL,
    "gone_at" TIMESTAMPTZ(3),
    "headcount" INTEGER,
    "stranger_at" TIMESTAMPTZ(3),

    CONSTRAINT "chat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "account_id" UUID,
    "member_id" UUID,
    "action" TEXT NOT NULL,
    "unit_id" UUID,
    "subject_id" UUID,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "roster_import" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "plan" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "applied_at" TIMESTAMPTZ(3),

    CONSTRAINT "roster_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reading_plan" (
    "unit_id" UUID NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "weekday" INTEGER NOT NULL DEFAULT 1,
    "starts_at" TEXT NOT NULL DEFAULT '07:30',
    "closes_at" TEXT NOT NULL DEFAULT '17:00',
    "announce_minutes" INTEGER NOT NULL DEFAULT 15,
    "rota" TEXT NOT NULL DEFAULT 'groups',
    "rota_order" TEXT[],
    "day_off_policy" TEXT NOT NULL DEFAULT 'next_working_day',
    "place" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reading_plan_pkey" PRIMARY KEY ("unit_id")
);

-- CreateTable
CREATE TABLE "reading" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "date" DATE NOT NULL,
    "planned_date" DATE NOT NULL,
    "state" TEXT NOT NULL,
    "turn_group_id" UUID,
    "turn_member_id" UUID,
    "reader_member_id" UUID,
    "reader_name" TEXT,
    "story_id" UUID,
    "proposed_story_id" UUID,
    "settled_by" TEXT,
    "ask_id" UUID,
    "paper_heard" INTEGER,
    "paper_total" INTEGER,

    CONSTRAINT "reading_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "story" (
    "id" UUID NOT NULL,
    "starter_id" TEXT,
    "unit_id" UUID,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "title_key" TEXT NOT NULL,
    "title_rebuilt" BOOLEAN NOT NULL DEFAULT false,
    "source" TEXT NOT NULL,
    "link" TEXT,
    "text" TEXT,
    "summary" TEXT,
    "theme" TEXT,
    "confidence" TEXT,
    "fits_date" TEXT,
    "near" TEXT[],
    "contributed_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "story_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "story_approval" (
    "story_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "approved_by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "story_approval_pkey" PRIMARY KEY ("story_id","unit_id")
);

-- CreateTable
CREATE TABLE "story_flaw" (
    "id" UUID NOT NULL,
    "story_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "words" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "story_flaw_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ask_next_at_idx" ON "ask"("next_at");

-- CreateIndex
CREATE INDEX "ask_unit_id_closes_at_idx" ON "ask"("unit_id", "closes_at");

-- CreateIndex
CREATE UNIQUE INDEX "ask_feature_subject_id_opens_at_key" ON "ask"("feature", "subject_id", "opens_at");

-- CreateIndex
CREATE INDEX "participation_member_id_idx" ON "participation"("member_id");

-- CreateIndex
CREATE INDEX "response_history_ask_id_member_id_idx" ON "response_history"("ask_id", "member_id");

-- CreateIndex
CREATE INDEX "ask_result_path_feature_closed_at_idx" ON "ask_result"("path" text_pattern_ops, "feature", "closed_at");

-- CreateIndex
CREATE INDEX "schedule_next_at_idx" ON "schedule"("next_at");

-- CreateIndex
CREATE UNIQUE INDEX "schedule_job_subject_id_key" ON "schedule"("job", "subject_id");

-- CreateIndex
CREATE UNIQUE INDEX "occurrence_schedule_id_moment_key" ON "occurrence"("schedule_id", "moment");

-- CreateIndex
CREATE INDEX "day_off_date_idx" ON "day_off"("date");

-- CreateIndex
CREATE INDEX "inbox_update_received_at_idx" ON "inbox_update"("received_at");

-- CreateIndex
CREATE INDEX "offered_choice_channel_chat_sent_at_idx" ON "offered_choice"("channel", "chat", "sent_at");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_message_key_key" ON "outbox_message"("key");

-- CreateIndex
CREATE INDEX "outbox_message_channel_state_priority_not_before_id_idx" ON "outbox_message"("channel", "state", "priority", "not_before", "id");

-- CreateIndex
CREATE INDEX "outbox_message_channel_chat_state_idx" ON "outbox_message"("channel", "chat", "state");

-- CreateIndex
CREATE UNIQUE INDEX "notice_key_key" ON "notice"("key");

-- CreateIndex
CREATE INDEX "notice_state_due_at_idx" ON "notice"("state", "due_at");

-- CreateIndex
CREATE INDEX "notice_member_id_sent_at_idx" ON "notice"("member_id", "sent_at");

-- CreateIndex
CREATE UNIQUE INDEX "unit_number_key" ON "unit"("number");

-- CreateIndex
CREATE INDEX "unit_path_idx" ON "unit"("path" text_pattern_ops);

-- CreateIndex
CREATE UNIQUE INDEX "unit_parent_id_name_key_key" ON "unit"("parent_id", "name_key");

-- CreateIndex
CREATE INDEX "member_unit_id_name_key_idx" ON "member"("unit_id", "name_key");

-- CreateIndex
CREATE INDEX "member_group_unit_id_idx" ON "member"("group_unit_id");

-- CreateIndex
CREATE INDEX "member_name_key_idx" ON "member"("name_key" text_pattern_ops);

-- CreateIndex
CREATE INDEX "role_grant_member_id_idx" ON "role_grant"("member_id");

-- CreateIndex
CREATE INDEX "role_grant_account_id_idx" ON "role_grant"("account_id");

-- CreateIndex
CREATE INDEX "role_grant_unit_id_role_idx" ON "role_grant"("unit_id", "role");

-- CreateIndex
CREATE INDEX "absence_member_id_from_idx" ON "absence"("member_id", "from");

-- CreateIndex
CREATE INDEX "account_member_id_idx" ON "account"("member_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_channel_external_id_key" ON "account"("channel", "external_id");

-- CreateIndex
CREATE INDEX "consent_member_id_purpose_idx" ON "consent"("member_id", "purpose");

-- CreateIndex
CREATE UNIQUE INDEX "invite_code_key" ON "invite"("code");

-- CreateIndex
CREATE INDEX "invite_member_id_idx" ON "invite"("member_id");

-- CreateIndex
CREATE INDEX "invite_unit_id_idx" ON "invite"("unit_id");

-- CreateIndex
CREATE INDEX "claim_unit_id_state_idx" ON "claim"("unit_id", "state");

-- CreateIndex
CREATE INDEX "claim_account_id_idx" ON "claim"("account_id");

-- CreateIndex
CREATE INDEX "chat_unit_id_idx" ON "chat"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "chat_channel_external_id_key" ON "chat"("channel", "external_id");

-- CreateIndex
CREATE INDEX "audit_entry_unit_id_at_idx" ON "audit_entry"("unit_id", "at");

-- CreateIndex
CREATE INDEX "audit_entry_subject_id_idx" ON "audit_entry"("subject_id");

-- CreateIndex
CREATE INDEX "roster_import_account_id_idx" ON "roster_import"("account_id");

-- CreateIndex
CREATE INDEX "reading_unit_id_date_idx" ON "reading"("unit_id", "date");

-- CreateIndex
CREATE UNIQUE INDEX "reading_unit_id_planned_date_key" ON "reading"("unit_id", "planned_date");

-- CreateIndex
CREATE UNIQUE INDEX "story_starter_id_key" ON "story"("starter_id");

-- CreateIndex
CREATE INDEX "story_unit_id_idx" ON "story"("unit_id");

-- CreateIndex
CREATE INDEX "story_flaw_story_id_idx" ON "story_flaw"("story_id");

-- AddForeignKey
ALTER TABLE "participation" ADD CONSTRAINT "participation_ask_id_fkey" FOREIGN KEY ("ask_id") REFERENCES "ask"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "response" ADD CONSTRAINT "response_ask_id_member_id_fkey" FOREIGN KEY ("ask_id", "member_id") REFERENCES "participation"("ask_id", "member_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ask_result" ADD CONSTRAINT "ask_result_ask_id_fkey" FOREIGN KEY ("ask_id") REFERENCES "ask"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "occurrence" ADD CONSTRAINT "occurrence_schedule_id_fkey" FOREIGN KEY ("schedule_id") REFERENCES "schedule"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_group_unit_id_fkey" FOREIGN KEY ("group_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "absence" ADD CONSTRAINT "absence_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chat" ADD CONSTRAINT "chat_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_approval" ADD CONSTRAINT "story_approval_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_flaw" ADD CONSTRAINT "story_flaw_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;
