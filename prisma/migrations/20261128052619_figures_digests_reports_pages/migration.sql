-- AlterTable
ALTER TABLE "pledge_item" ADD COLUMN     "finished_at" TIMESTAMPTZ(3),
ADD COLUMN     "finished_unit_id" UUID;

-- CreateTable
CREATE TABLE "digest_setting" (
    "member_id" UUID NOT NULL,
    "weekday" INTEGER NOT NULL DEFAULT 5,
    "time" TEXT NOT NULL DEFAULT '16:30',
    "is_off" BOOLEAN NOT NULL DEFAULT false,
    "first" DATE,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "digest_setting_pkey" PRIMARY KEY ("member_id")
);

-- CreateTable
CREATE TABLE "digest_reminder" (
    "unit_id" UUID NOT NULL,
    "member_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "digest_reminder_pkey" PRIMARY KEY ("unit_id")
);

-- CreateTable
CREATE TABLE "unit_past" (
    "unit_id" UUID NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "path" TEXT NOT NULL,

    CONSTRAINT "unit_past_pkey" PRIMARY KEY ("unit_id","until")
);

-- CreateTable
CREATE TABLE "typed_kind" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "dropped_at" TIMESTAMPTZ(3),

    CONSTRAINT "typed_kind_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "typed_figure" (
    "unit_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "month" DATE NOT NULL,
    "value" INTEGER NOT NULL,
    "path" TEXT NOT NULL,

    CONSTRAINT "typed_figure_pkey" PRIMARY KEY ("unit_id","kind","month")
);

-- CreateTable
CREATE TABLE "typed_change" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "month" DATE NOT NULL,
    "before" INTEGER,
    "value" INTEGER NOT NULL,
    "member_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "typed_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "web_link" (
    "token_hash" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "web_link_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "web_session" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "device" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "made_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "web_session_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "unit_past_path_idx" ON "unit_past"("path" text_pattern_ops);

-- CreateIndex
CREATE INDEX "typed_kind_unit_id_idx" ON "typed_kind"("unit_id");

-- CreateIndex
CREATE INDEX "typed_figure_path_month_idx" ON "typed_figure"("path" text_pattern_ops, "month");

-- CreateIndex
CREATE INDEX "typed_change_unit_id_month_idx" ON "typed_change"("unit_id", "month");

-- CreateIndex
CREATE INDEX "typed_change_member_id_idx" ON "typed_change"("member_id");

-- CreateIndex
CREATE INDEX "web_link_account_id_idx" ON "web_link"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "web_session_token_hash_key" ON "web_session"("token_hash");

-- CreateIndex
CREATE INDEX "web_session_account_id_idx" ON "web_session"("account_id");

-- CreateIndex
CREATE INDEX "ask_result_unit_id_feature_closed_at_idx" ON "ask_result"("unit_id", "feature", "closed_at");

-- CreateIndex
CREATE INDEX "ask_result_feature_closed_at_idx" ON "ask_result"("feature", "closed_at");

-- CreateIndex
CREATE INDEX "pledge_unit_id_accepted_at_idx" ON "pledge"("unit_id", "accepted_at");

-- CreateIndex
CREATE INDEX "pledge_item_finished_unit_id_finished_at_idx" ON "pledge_item"("finished_unit_id", "finished_at");

-- AddForeignKey
ALTER TABLE "web_link" ADD CONSTRAINT "web_link_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "web_session" ADD CONSTRAINT "web_session_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- When is not known of those finished before; what is known: not later than the pledge was last changed.
UPDATE "pledge_item" i SET "finished_at" = l."updated_at", "finished_unit_id" = l."unit_id" FROM "pledge" l
WHERE l."id" = i."pledge_id" AND i."state" = 'finished';
