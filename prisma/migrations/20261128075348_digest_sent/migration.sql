-- CreateTable
CREATE TABLE "digest_sent" (
    "member_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "from" DATE NOT NULL,
    "until" DATE NOT NULL,

    CONSTRAINT "digest_sent_pkey" PRIMARY KEY ("member_id","unit_id")
);

-- CreateIndex
CREATE INDEX "digest_sent_unit_id_idx" ON "digest_sent"("unit_id");
