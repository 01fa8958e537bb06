-- CreateTable
CREATE TABLE "ChatMove" (
    "platform" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,

    CONSTRAINT "ChatMove_pkey" PRIMARY KEY ("platform","from")
);

-- CreateIndex
CREATE INDEX "ChatMove_platform_to_idx" ON "ChatMove"("platform", "to");
