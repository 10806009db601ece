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

-- AddForeignKey
ALTER TABLE "pledge_item" ADD CONSTRAINT "pledge_item_pledge_id_fkey" FOREIGN KEY ("pledge_id") REFERENCES "pledge"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge_item_change" ADD CONSTRAINT "pledge_item_change_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "pledge_item"("id") ON DELETE CASCADE ON UPDATE CASCADE;
