-- CreateTable
CREATE TABLE "Reminder" (
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "step" INTEGER NOT NULL,
    "person" TEXT NOT NULL,
    "urgent" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Reminder_pkey" PRIMARY KEY ("kind","subject","step","person")
);

-- CreateTable
CREATE TABLE "Snooze" (
    "subject" TEXT NOT NULL,
    "since" TEXT NOT NULL,
    "until" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Snooze_pkey" PRIMARY KEY ("subject")
);

-- CreateIndex
CREATE INDEX "Reminder_person_at_idx" ON "Reminder"("person", "at");
