-- AlterTable
ALTER TABLE "ask" ADD COLUMN     "audience" JSONB;

-- CreateTable
CREATE TABLE "ballot" (
    "id" UUID NOT NULL,
    "ask_id" UUID NOT NULL,
    "unit_id" UUID,
    "answers" JSONB NOT NULL,

    CONSTRAINT "ballot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ballot_draft" (
    "ask_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "answers" JSONB NOT NULL,

    CONSTRAINT "ballot_draft_pkey" PRIMARY KEY ("ask_id","member_id")
);

-- CreateTable
CREATE TABLE "care_key" (
    "key" UUID NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "care_key_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "commendation" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "member_id" UUID,
    "group_unit_id" UUID,
    "proposed_by" UUID,
    "words" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "body" TEXT,
    "decided_on" DATE,
    "recorded_by" UUID,
    "showing" TEXT,
    "audience" TEXT NOT NULL DEFAULT 'members_only',
    "ask_id" UUID,
    "shown_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "commendation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "initiative" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "since_on" DATE NOT NULL,
    "owner_id" UUID,
    "measure" TEXT,
    "measure_unit" TEXT,
    "from_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_on" DATE,

    CONSTRAINT "initiative_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "initiative_spread" (
    "initiative_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "proposed_by" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "initiative_spread_pkey" PRIMARY KEY ("initiative_id","unit_id")
);

-- CreateTable
CREATE TABLE "focus_area" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "owner_id" UUID,
    "due_on" DATE NOT NULL,
    "state" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "focus_area_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "essay_round" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "meeting_id" UUID,
    "ask_id" UUID,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "essay_round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_line" (
    "unit_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "part" TEXT NOT NULL,
    "words" TEXT,

    CONSTRAINT "sign_line_pkey" PRIMARY KEY ("unit_id","number")
);

-- CreateTable
CREATE TABLE "sign_approval" (
    "unit_id" UUID NOT NULL,
    "approved_by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_approval_pkey" PRIMARY KEY ("unit_id")
);

-- CreateTable
CREATE TABLE "meeting_series" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "joined_kind" TEXT,
    "title" TEXT NOT NULL,
    "rule" JSONB NOT NULL,
    "last_working_day" BOOLEAN NOT NULL DEFAULT false,
    "minutes" INTEGER NOT NULL,
    "place" TEXT,
    "link" TEXT,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "meeting_series_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "series_id" UUID,
    "planned_at" TIMESTAMPTZ(3),
    "kind" TEXT NOT NULL,
    "joined_kind" TEXT,
    "title" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "minutes" INTEGER NOT NULL,
    "place" TEXT,
    "link" TEXT,
    "chair_id" UUID,
    "recorder_id" UUID,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "attendance_by" TEXT NOT NULL DEFAULT 'names',
    "with_participants" BOOLEAN NOT NULL DEFAULT false,
    "rsvp_ask_id" UUID,
    "attendance_ask_id" UUID,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "paper_present" INTEGER,
    "vote_base" INTEGER,
    "scores" JSONB,
    "scored_on" DATE,
    "started_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "final_at" TIMESTAMPTZ(3),
    "final_by" UUID,
    "cancelled_at" TIMESTAMPTZ(3),
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_agenda_item" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "words" TEXT NOT NULL,

    CONSTRAINT "meeting_agenda_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_agenda_template" (
    "unit_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "items" TEXT[],
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "meeting_agenda_template_pkey" PRIMARY KEY ("unit_id","kind")
);

-- CreateTable
CREATE TABLE "meeting_document" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "number" TEXT,
    "date" DATE,
    "where_to_read" TEXT,
    "file_name" TEXT,
    "file_mime" TEXT,
    "file_bytes" BYTEA,
    "public_by" UUID,

    CONSTRAINT "meeting_document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_vote" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "matter" TEXT NOT NULL,
    "in_favour" INTEGER NOT NULL,
    "against" INTEGER NOT NULL,
    "other" INTEGER NOT NULL,
    "base" INTEGER NOT NULL,
    "present" INTEGER NOT NULL,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "meeting_vote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_poll" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "matter" TEXT NOT NULL,
    "secret" BOOLEAN NOT NULL,
    "ask_id" UUID,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "meeting_poll_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_task" (
    "id" UUID NOT NULL,
    "meeting_id" UUID,
    "unit_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "progress" TEXT,
    "accepted_at" TIMESTAMPTZ(3),
    "ask_id" UUID,
    "done_at" TIMESTAMPTZ(3),
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "meeting_task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_code" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "valid_from" TIMESTAMPTZ(3) NOT NULL,
    "valid_until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "meeting_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_settings" (
    "unit_id" UUID NOT NULL,
    "chase_days" INTEGER NOT NULL DEFAULT 3,
    "group_days" INTEGER NOT NULL DEFAULT 1,
    "coming_hours" INTEGER NOT NULL DEFAULT 2,
    "criteria" JSONB,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "meeting_settings_pkey" PRIMARY KEY ("unit_id")
);

-- CreateTable
CREATE TABLE "pledge_plan" (
    "unit_id" UUID NOT NULL,
    "paper_name" TEXT NOT NULL,
    "month_day" INTEGER NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pledge_plan_pkey" PRIMARY KEY ("unit_id")
);

-- CreateTable
CREATE TABLE "pledge_suggestion" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "theme" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "target" DOUBLE PRECISION,
    "measure" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "pledge_suggestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pledge_campaign" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "ask_id" UUID,
    "opened_by" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "paper_registered" INTEGER,
    "paper_total" INTEGER,

    CONSTRAINT "pledge_campaign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pledge" (
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "agreed_on" DATE,
    "accepted_by" UUID,
    "accepted_at" TIMESTAMPTZ(3),
    "remark" TEXT,
    "recorded_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pledge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pledge_item" (
    "id" UUID NOT NULL,
    "pledge_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "theme" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "target" DOUBLE PRECISION,
    "measure" TEXT,
    "due_on" DATE NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'active',
    "help_asked_at" TIMESTAMPTZ(3),
    "helped_at" TIMESTAMPTZ(3),

    CONSTRAINT "pledge_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pledge_item_change" (
    "id" BIGSERIAL NOT NULL,
    "item_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "before" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "by_member_id" UUID NOT NULL,

    CONSTRAINT "pledge_item_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pledge_month" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "month" INTEGER NOT NULL,
    "ask_id" UUID,

    CONSTRAINT "pledge_month_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "question" (
    "id" UUID NOT NULL,
    "starter_id" TEXT,
    "unit_id" UUID,
    "kind" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "difficulty" INTEGER NOT NULL,
    "words" TEXT NOT NULL,
    "words_key" TEXT NOT NULL,
    "options" JSONB NOT NULL,
    "right" TEXT[],
    "answer" TEXT,
    "accepted" TEXT[],
    "explanation" TEXT,
    "sources" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "times_used" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "question_approval" (
    "question_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "verdict" TEXT NOT NULL,
    "by" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "question_approval_pkey" PRIMARY KEY ("question_id","unit_id")
);

-- CreateTable
CREATE TABLE "question_flaw" (
    "id" UUID NOT NULL,
    "question_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "question_flaw_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "question_use" (
    "question_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "question_use_pkey" PRIMARY KEY ("question_id","kind","subject_id")
);

-- CreateTable
CREATE TABLE "question_import" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "rows" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "question_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contest" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "opens_at" TIMESTAMPTZ(3) NOT NULL,
    "closes_at" TIMESTAMPTZ(3) NOT NULL,
    "topics" TEXT[],
    "questions" INTEGER NOT NULL,
    "seconds" INTEGER NOT NULL,
    "tries" INTEGER NOT NULL,
    "tie_break" TEXT NOT NULL,
    "pool" UUID[],
    "ask_id" UUID,
    "state" TEXT NOT NULL,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "contest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contest_try" (
    "id" UUID NOT NULL,
    "contest_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "seed" TEXT NOT NULL,
    "question_ids" UUID[],
    "answers" JSONB NOT NULL DEFAULT '{}',
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "deadline" TIMESTAMPTZ(3) NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "score" INTEGER,
    "counted" INTEGER,
    "guess" INTEGER,

    CONSTRAINT "contest_try_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contest_place" (
    "contest_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "prize" TEXT,
    "score" INTEGER NOT NULL,
    "counted" INTEGER NOT NULL,
    "guess" INTEGER,
    "showing" TEXT,

    CONSTRAINT "contest_place_pkey" PRIMARY KEY ("contest_id","member_id")
);

-- CreateTable
CREATE TABLE "flower_quiz" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "chat" TEXT NOT NULL,
    "topic" TEXT,
    "host_id" UUID,
    "mode" TEXT NOT NULL,
    "topics" TEXT[],
    "flowers" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "draws_order" BOOLEAN NOT NULL,
    "order" UUID[],
    "turn" INTEGER NOT NULL DEFAULT 0,
    "seed" TEXT NOT NULL,
    "seed_hash" TEXT NOT NULL,
    "answer_seconds" INTEGER NOT NULL,
    "consult_seconds" INTEGER NOT NULL,
    "refused" UUID[],
    "prizes" JSONB,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "started_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "flower_quiz_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "flower" (
    "quiz_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "question_id" UUID NOT NULL,
    "drawn_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "is_extra" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "flower_pkey" PRIMARY KEY ("quiz_id","number")
);

-- CreateTable
CREATE TABLE "flower_turn" (
    "id" UUID NOT NULL,
    "quiz_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "question_id" UUID NOT NULL,
    "is_extra" BOOLEAN NOT NULL DEFAULT false,
    "owner_id" UUID,
    "picked_by" UUID,
    "phase" TEXT NOT NULL,
    "contenders" UUID[],
    "tried" UUID[],
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "deadline" TIMESTAMPTZ(3),
    "seconds_left" INTEGER,
    "consulted" BOOLEAN NOT NULL DEFAULT false,
    "given" TEXT,
    "given_by" UUID,
    "waits" BOOLEAN NOT NULL DEFAULT false,
    "outcome" TEXT,
    "points" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "group_unit_id" UUID,
    "member_id" UUID,
    "judged_by" UUID,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "flower_turn_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "quick_round" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "chat" TEXT NOT NULL,
    "topic" TEXT,
    "host_id" UUID,
    "topics" TEXT[],
    "question_ids" UUID[],
    "seconds_each" INTEGER NOT NULL,
    "by_speed" BOOLEAN NOT NULL DEFAULT false,
    "seed" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "current" INTEGER NOT NULL DEFAULT -1,
    "is_showing" BOOLEAN NOT NULL DEFAULT false,
    "deadline" TIMESTAMPTZ(3),
    "seconds_left" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "quick_round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "quick_answer" (
    "round_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "member_id" UUID NOT NULL,
    "group_unit_id" UUID,
    "given" TEXT NOT NULL,
    "right" BOOLEAN NOT NULL,
    "took" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "quick_answer_pkey" PRIMARY KEY ("round_id","number","member_id")
);

-- CreateTable
CREATE TABLE "survey" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "form" JSONB NOT NULL,
    "anonymity" TEXT NOT NULL,
    "audience" JSONB NOT NULL,
    "place" TEXT NOT NULL,
    "hide_until_closed" BOOLEAN NOT NULL DEFAULT false,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "opens_at" TIMESTAMPTZ(3),
    "closes_at" TIMESTAMPTZ(3),
    "rule" JSONB,
    "previous_id" UUID,
    "reworded_at" TIMESTAMPTZ(3),
    "ask_id" UUID,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "survey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "survey_template" (
    "id" UUID NOT NULL,
    "starter_id" TEXT,
    "unit_id" UUID,
    "title" TEXT NOT NULL,
    "form" JSONB NOT NULL,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "survey_template_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "announcement" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "link" TEXT,
    "confirm" TEXT NOT NULL,
    "is_public" BOOLEAN NOT NULL DEFAULT false,
    "urgent" BOOLEAN NOT NULL DEFAULT false,
    "audience" JSONB NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'sent',
    "ask_id" UUID,
    "signed_by" UUID NOT NULL,
    "signature" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "announcement_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ballot_ask_id_idx" ON "ballot"("ask_id");

-- CreateIndex
CREATE INDEX "commendation_unit_id_state_idx" ON "commendation"("unit_id", "state");

-- CreateIndex
CREATE INDEX "commendation_member_id_idx" ON "commendation"("member_id");

-- CreateIndex
CREATE INDEX "commendation_ask_id_idx" ON "commendation"("ask_id");

-- CreateIndex
CREATE INDEX "commendation_path_decided_on_idx" ON "commendation"("path" text_pattern_ops, "decided_on");

-- CreateIndex
CREATE INDEX "initiative_unit_id_idx" ON "initiative"("unit_id");

-- CreateIndex
CREATE INDEX "initiative_owner_id_idx" ON "initiative"("owner_id");

-- CreateIndex
CREATE INDEX "initiative_spread_unit_id_idx" ON "initiative_spread"("unit_id");

-- CreateIndex
CREATE INDEX "focus_area_unit_id_state_idx" ON "focus_area"("unit_id", "state");

-- CreateIndex
CREATE INDEX "focus_area_owner_id_idx" ON "focus_area"("owner_id");

-- CreateIndex
CREATE UNIQUE INDEX "essay_round_meeting_id_key" ON "essay_round"("meeting_id");

-- CreateIndex
CREATE INDEX "essay_round_unit_id_created_at_idx" ON "essay_round"("unit_id", "created_at");

-- CreateIndex
CREATE INDEX "meeting_series_unit_id_idx" ON "meeting_series"("unit_id");

-- CreateIndex
CREATE INDEX "meeting_unit_id_starts_at_idx" ON "meeting"("unit_id", "starts_at");

-- CreateIndex
CREATE INDEX "meeting_rsvp_ask_id_idx" ON "meeting"("rsvp_ask_id");

-- CreateIndex
CREATE INDEX "meeting_attendance_ask_id_idx" ON "meeting"("attendance_ask_id");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_series_id_planned_at_key" ON "meeting"("series_id", "planned_at");

-- CreateIndex
CREATE INDEX "meeting_agenda_item_meeting_id_position_idx" ON "meeting_agenda_item"("meeting_id", "position");

-- CreateIndex
CREATE INDEX "meeting_document_meeting_id_position_idx" ON "meeting_document"("meeting_id", "position");

-- CreateIndex
CREATE INDEX "meeting_vote_meeting_id_position_idx" ON "meeting_vote"("meeting_id", "position");

-- CreateIndex
CREATE INDEX "meeting_poll_meeting_id_idx" ON "meeting_poll"("meeting_id");

-- CreateIndex
CREATE INDEX "meeting_task_unit_id_state_idx" ON "meeting_task"("unit_id", "state");

-- CreateIndex
CREATE INDEX "meeting_task_member_id_idx" ON "meeting_task"("member_id");

-- CreateIndex
CREATE INDEX "meeting_code_meeting_id_valid_until_idx" ON "meeting_code"("meeting_id", "valid_until");

-- CreateIndex
CREATE INDEX "pledge_suggestion_unit_id_position_idx" ON "pledge_suggestion"("unit_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "pledge_campaign_ask_id_key" ON "pledge_campaign"("ask_id");

-- CreateIndex
CREATE UNIQUE INDEX "pledge_campaign_unit_id_year_key" ON "pledge_campaign"("unit_id", "year");

-- CreateIndex
CREATE INDEX "pledge_year_state_idx" ON "pledge"("year", "state");

-- CreateIndex
CREATE UNIQUE INDEX "pledge_member_id_year_key" ON "pledge"("member_id", "year");

-- CreateIndex
CREATE UNIQUE INDEX "pledge_item_pledge_id_position_key" ON "pledge_item"("pledge_id", "position");

-- CreateIndex
CREATE INDEX "pledge_item_change_item_id_at_idx" ON "pledge_item_change"("item_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "pledge_month_ask_id_key" ON "pledge_month"("ask_id");

-- CreateIndex
CREATE INDEX "pledge_month_year_month_idx" ON "pledge_month"("year", "month");

-- CreateIndex
CREATE UNIQUE INDEX "pledge_month_unit_id_year_month_key" ON "pledge_month"("unit_id", "year", "month");

-- CreateIndex
CREATE UNIQUE INDEX "question_starter_id_key" ON "question"("starter_id");

-- CreateIndex
CREATE INDEX "question_topic_idx" ON "question"("topic");

-- CreateIndex
CREATE UNIQUE INDEX "question_unit_id_words_key_key" ON "question"("unit_id", "words_key");

-- CreateIndex
CREATE INDEX "question_approval_unit_id_idx" ON "question_approval"("unit_id");

-- CreateIndex
CREATE INDEX "question_flaw_question_id_idx" ON "question_flaw"("question_id");

-- CreateIndex
CREATE INDEX "question_flaw_member_id_idx" ON "question_flaw"("member_id");

-- CreateIndex
CREATE INDEX "question_use_kind_subject_id_idx" ON "question_use"("kind", "subject_id");

-- CreateIndex
CREATE INDEX "question_import_account_id_idx" ON "question_import"("account_id");

-- CreateIndex
CREATE INDEX "contest_unit_id_closes_at_idx" ON "contest"("unit_id", "closes_at");

-- CreateIndex
CREATE INDEX "contest_try_member_id_idx" ON "contest_try"("member_id");

-- CreateIndex
CREATE UNIQUE INDEX "contest_try_contest_id_member_id_number_key" ON "contest_try"("contest_id", "member_id", "number");

-- CreateIndex
CREATE INDEX "contest_place_member_id_idx" ON "contest_place"("member_id");

-- CreateIndex
CREATE INDEX "flower_quiz_unit_id_state_idx" ON "flower_quiz"("unit_id", "state");

-- CreateIndex
CREATE INDEX "flower_quiz_channel_chat_state_idx" ON "flower_quiz"("channel", "chat", "state");

-- CreateIndex
CREATE INDEX "flower_question_id_idx" ON "flower"("question_id");

-- CreateIndex
CREATE UNIQUE INDEX "flower_quiz_id_drawn_id_key" ON "flower"("quiz_id", "drawn_id");

-- CreateIndex
CREATE INDEX "flower_turn_member_id_idx" ON "flower_turn"("member_id");

-- CreateIndex
CREATE INDEX "flower_turn_given_by_idx" ON "flower_turn"("given_by");

-- CreateIndex
CREATE UNIQUE INDEX "flower_turn_quiz_id_ordinal_key" ON "flower_turn"("quiz_id", "ordinal");

-- CreateIndex
CREATE INDEX "quick_round_unit_id_state_idx" ON "quick_round"("unit_id", "state");

-- CreateIndex
CREATE INDEX "quick_round_channel_chat_state_idx" ON "quick_round"("channel", "chat", "state");

-- CreateIndex
CREATE INDEX "quick_answer_member_id_idx" ON "quick_answer"("member_id");

-- CreateIndex
CREATE INDEX "survey_unit_id_state_idx" ON "survey"("unit_id", "state");

-- CreateIndex
CREATE INDEX "survey_ask_id_idx" ON "survey"("ask_id");

-- CreateIndex
CREATE INDEX "survey_previous_id_idx" ON "survey"("previous_id");

-- CreateIndex
CREATE UNIQUE INDEX "survey_template_starter_id_key" ON "survey_template"("starter_id");

-- CreateIndex
CREATE INDEX "survey_template_unit_id_idx" ON "survey_template"("unit_id");

-- CreateIndex
CREATE INDEX "announcement_unit_id_created_at_idx" ON "announcement"("unit_id", "created_at");

-- CreateIndex
CREATE INDEX "announcement_ask_id_idx" ON "announcement"("ask_id");

-- AddForeignKey
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_ask_id_fkey" FOREIGN KEY ("ask_id") REFERENCES "ask"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot_draft" ADD CONSTRAINT "ballot_draft_ask_id_fkey" FOREIGN KEY ("ask_id") REFERENCES "ask"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_series_id_fkey" FOREIGN KEY ("series_id") REFERENCES "meeting_series"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_agenda_item" ADD CONSTRAINT "meeting_agenda_item_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_document" ADD CONSTRAINT "meeting_document_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_vote" ADD CONSTRAINT "meeting_vote_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_poll" ADD CONSTRAINT "meeting_poll_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_task" ADD CONSTRAINT "meeting_task_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_code" ADD CONSTRAINT "meeting_code_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge_item" ADD CONSTRAINT "pledge_item_pledge_id_fkey" FOREIGN KEY ("pledge_id") REFERENCES "pledge"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge_item_change" ADD CONSTRAINT "pledge_item_change_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "pledge_item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_approval" ADD CONSTRAINT "question_approval_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_flaw" ADD CONSTRAINT "question_flaw_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_use" ADD CONSTRAINT "question_use_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contest_try" ADD CONSTRAINT "contest_try_contest_id_fkey" FOREIGN KEY ("contest_id") REFERENCES "contest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contest_place" ADD CONSTRAINT "contest_place_contest_id_fkey" FOREIGN KEY ("contest_id") REFERENCES "contest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "flower" ADD CONSTRAINT "flower_quiz_id_fkey" FOREIGN KEY ("quiz_id") REFERENCES "flower_quiz"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "flower_turn" ADD CONSTRAINT "flower_turn_quiz_id_fkey" FOREIGN KEY ("quiz_id") REFERENCES "flower_quiz"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quick_answer" ADD CONSTRAINT "quick_answer_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "quick_round"("id") ON DELETE CASCADE ON UPDATE CASCADE;
