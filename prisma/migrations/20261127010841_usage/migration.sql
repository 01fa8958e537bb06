-- CreateTable
CREATE TABLE "Usage" (
    "platform" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "calls" INTEGER NOT NULL,

    CONSTRAINT "Usage_pkey" PRIMARY KEY ("platform","month")
);
