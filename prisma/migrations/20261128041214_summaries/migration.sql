-- AlterTable
ALTER TABLE "pledge_item" ADD COLUMN     "finished_at" TIMESTAMPTZ(3),
ADD COLUMN     "finished_unit_id" UUID;

-- CreateTable
CREATE TABLE "unit_past" (
    "unit_id" UUID NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "path" TEXT NOT NULL,

    CONSTRAINT "unit_past_pkey" PRIMARY KEY ("unit_id","until")
);

-- CreateIndex
CREATE INDEX "unit_past_path_idx" ON "unit_past"("path" text_pattern_ops);

-- CreateIndex
CREATE INDEX "pledge_unit_id_accepted_at_idx" ON "pledge"("unit_id", "accepted_at");

-- CreateIndex
CREATE INDEX "pledge_item_finished_unit_id_finished_at_idx" ON "pledge_item"("finished_unit_id", "finished_at");

-- When is not known of those finished before; what is known: not later than the pledge was last changed.
UPDATE "pledge_item" i SET "finished_at" = l."updated_at", "finished_unit_id" = l."unit_id" FROM "pledge" l
WHERE l."id" = i."pledge_id" AND i."state" = 'finished';
