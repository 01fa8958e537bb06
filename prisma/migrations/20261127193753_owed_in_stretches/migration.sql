-- DropIndex
DROP INDEX "Project_dueOn_idx";

-- CreateIndex
CREATE INDEX "Project_dueOn_number_idx" ON "Project"("dueOn", "number");

-- CreateIndex
CREATE INDEX "Record_dueOn_kind_number_idx" ON "Record"("dueOn", "kind", "number");
