-- CreateTable
CREATE TABLE "Glance" (
    "platform" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "chat" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Glance_pkey" PRIMARY KEY ("platform","account","chat")
);
