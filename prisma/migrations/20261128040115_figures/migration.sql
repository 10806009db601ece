-- CreateIndex
CREATE INDEX "ask_result_unit_id_feature_closed_at_idx" ON "ask_result"("unit_id", "feature", "closed_at");
