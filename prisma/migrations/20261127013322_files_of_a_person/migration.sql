-- CreateIndex
CREATE INDEX "StoredFile_by_at_idx" ON "StoredFile"("by", "at");
