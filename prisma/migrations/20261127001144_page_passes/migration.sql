-- CreateTable
CREATE TABLE "PagePass" (
    "hash" TEXT NOT NULL,
    "sort" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PagePass_pkey" PRIMARY KEY ("hash")
);

-- CreateIndex
CREATE INDEX "PagePass_personId_idx" ON "PagePass"("personId");
