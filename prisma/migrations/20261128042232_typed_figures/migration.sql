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

-- CreateIndex
CREATE INDEX "typed_kind_unit_id_idx" ON "typed_kind"("unit_id");

-- CreateIndex
CREATE INDEX "typed_figure_path_month_idx" ON "typed_figure"("path" text_pattern_ops, "month");

-- CreateIndex
CREATE INDEX "typed_change_unit_id_month_idx" ON "typed_change"("unit_id", "month");

-- CreateIndex
CREATE INDEX "typed_change_member_id_idx" ON "typed_change"("member_id");
