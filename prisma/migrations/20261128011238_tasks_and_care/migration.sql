-- AlterTable
ALTER TABLE "meeting_task" ADD COLUMN     "accepted_at" TIMESTAMPTZ(3),
ADD COLUMN     "progress" TEXT;

-- CreateTable
CREATE TABLE "care_key" (
    "key" UUID NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "care_key_pkey" PRIMARY KEY ("key")
);
