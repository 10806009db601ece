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
