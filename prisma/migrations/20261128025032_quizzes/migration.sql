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
    "created_by" UUID NOT NULL,
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
    "host_id" UUID NOT NULL,
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
    "created_by" UUID NOT NULL,
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
    "host_id" UUID NOT NULL,
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
