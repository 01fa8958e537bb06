-- CreateTable
CREATE TABLE "Record" (
    "kind" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "owes" TEXT[],
    "dueOn" TEXT,
    "dossier" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Record_pkey" PRIMARY KEY ("kind","number")
);

-- CreateIndex
CREATE INDEX "Record_kind_state_idx" ON "Record"("kind", "state");

-- CreateIndex
CREATE INDEX "Record_owes_idx" ON "Record" USING GIN ("owes");
