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

-- CreateIndex
CREATE INDEX "ask_result_feature_closed_at_idx" ON "ask_result"("feature", "closed_at");
