-- CreateTable
CREATE TABLE "Unit" (
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "order" INTEGER,
    "kind" TEXT NOT NULL,
    "funded" BOOLEAN NOT NULL DEFAULT true,
    "aliases" TEXT[],
    "duty" TEXT,

    CONSTRAINT "Unit_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "Post" (
    "slug" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "unitSlug" TEXT,

    CONSTRAINT "Post_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "standIn" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Holding" (
    "id" BIGSERIAL NOT NULL,
    "postSlug" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT,
    "source" TEXT NOT NULL,

    CONSTRAINT "Holding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Deputy" (
    "id" BIGSERIAL NOT NULL,
    "postSlug" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "grantedBy" TEXT NOT NULL,

    CONSTRAINT "Deputy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "platform" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "boundAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("platform","id")
);

-- CreateTable
CREATE TABLE "BindingCode" (
    "hash" TEXT NOT NULL,
    "postSlug" TEXT NOT NULL,
    "personId" TEXT,
    "issuedBy" TEXT NOT NULL,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "BindingCode_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "CatalogueVersion" (
    "version" INTEGER NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT,
    "approval" TEXT NOT NULL,

    CONSTRAINT "CatalogueVersion_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "CatalogueItem" (
    "versionNumber" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "kind" TEXT NOT NULL,

    CONSTRAINT "CatalogueItem_pkey" PRIMARY KEY ("versionNumber","code")
);

-- CreateTable
CREATE TABLE "Clause" (
    "ruleSet" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "Clause_pkey" PRIMARY KEY ("ruleSet","id")
);

-- CreateTable
CREATE TABLE "Project" (
    "number" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "purchaser" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "item" TEXT,
    "fen" BIGINT NOT NULL,
    "route" TEXT NOT NULL,
    "submittedBy" TEXT NOT NULL,
    "officer" TEXT NOT NULL,
    "origin" TEXT,
    "decided" BOOLEAN NOT NULL,
    "asked" TEXT[],
    "owes" TEXT[],
    "dueOn" TEXT,
    "dossier" JSONB NOT NULL,
    "submittedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Project_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "Counter" (
    "name" TEXT NOT NULL,
    "value" INTEGER NOT NULL,

    CONSTRAINT "Counter_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "Entry" (
    "subject" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "content" JSONB NOT NULL,
    "before" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "Entry_pkey" PRIMARY KEY ("subject","seq")
);

-- CreateTable
CREATE TABLE "Seal" (
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "heads" JSONB NOT NULL,
    "before" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "Seal_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "Seen" (
    "key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "answer" JSONB,

    CONSTRAINT "Seen_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Draft" (
    "id" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "chat" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Delivery" (
    "id" BIGSERIAL NOT NULL,
    "uuid" TEXT NOT NULL,
    "platform" TEXT,
    "chatKind" TEXT,
    "chatId" TEXT,
    "personId" TEXT,
    "card" JSONB NOT NULL,
    "files" JSONB NOT NULL,
    "edits" BIGINT,
    "subject" TEXT,
    "view" TEXT,
    "live" BOOLEAN NOT NULL DEFAULT false,
    "status" TEXT NOT NULL,
    "message" TEXT,
    "problem" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "cause" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "deliveredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StoredFile" (
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "sha256" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "subject" TEXT,

    CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "setBy" TEXT NOT NULL,
    "setAt" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "ScheduleRun" (
    "id" TEXT NOT NULL,
    "slot" TIMESTAMPTZ(3) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ScheduleRun_pkey" PRIMARY KEY ("id","slot")
);

-- CreateTable
CREATE TABLE "ConsoleMessage" (
    "id" TEXT NOT NULL,
    "chat" TEXT NOT NULL,
    "author" TEXT,
    "text" TEXT NOT NULL,
    "card" JSONB,
    "files" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "editedAt" TIMESTAMPTZ(3),
    "change" BIGSERIAL NOT NULL,

    CONSTRAINT "ConsoleMessage_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Holding_postSlug_from_idx" ON "Holding"("postSlug", "from");

-- CreateIndex
CREATE INDEX "Holding_personId_idx" ON "Holding"("personId");

-- CreateIndex
CREATE INDEX "Deputy_personId_idx" ON "Deputy"("personId");

-- CreateIndex
CREATE INDEX "Account_personId_idx" ON "Account"("personId");

-- CreateIndex
CREATE INDEX "Project_year_idx" ON "Project"("year");

-- CreateIndex
CREATE INDEX "Project_purchaser_idx" ON "Project"("purchaser");

-- CreateIndex
CREATE INDEX "Project_state_idx" ON "Project"("state");

-- CreateIndex
CREATE INDEX "Project_owes_idx" ON "Project" USING GIN ("owes");

-- CreateIndex
CREATE INDEX "Entry_at_idx" ON "Entry"("at");

-- CreateIndex
CREATE INDEX "Seen_at_idx" ON "Seen"("at");

-- CreateIndex
CREATE UNIQUE INDEX "Draft_platform_account_chat_key" ON "Draft"("platform", "account", "chat");

-- CreateIndex
CREATE UNIQUE INDEX "Delivery_uuid_key" ON "Delivery"("uuid");

-- CreateIndex
CREATE INDEX "Delivery_status_platform_chatId_idx" ON "Delivery"("status", "platform", "chatId");

-- CreateIndex
CREATE INDEX "Delivery_subject_live_idx" ON "Delivery"("subject", "live");

-- CreateIndex
CREATE INDEX "Delivery_personId_status_idx" ON "Delivery"("personId", "status");

-- CreateIndex
CREATE INDEX "Delivery_cause_idx" ON "Delivery"("cause");

-- CreateIndex
CREATE INDEX "ConsoleMessage_chat_change_idx" ON "ConsoleMessage"("chat", "change");

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_unitSlug_fkey" FOREIGN KEY ("unitSlug") REFERENCES "Unit"("slug") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Holding" ADD CONSTRAINT "Holding_postSlug_fkey" FOREIGN KEY ("postSlug") REFERENCES "Post"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Holding" ADD CONSTRAINT "Holding_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deputy" ADD CONSTRAINT "Deputy_postSlug_fkey" FOREIGN KEY ("postSlug") REFERENCES "Post"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deputy" ADD CONSTRAINT "Deputy_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CatalogueItem" ADD CONSTRAINT "CatalogueItem_versionNumber_fkey" FOREIGN KEY ("versionNumber") REFERENCES "CatalogueVersion"("version") ON DELETE RESTRICT ON UPDATE CASCADE;
