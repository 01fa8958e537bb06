-- CreateTable
CREATE TABLE "Appointment" (
    "platform" TEXT NOT NULL,
    "meeting" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "shown" TEXT NOT NULL,
    "attendees" TEXT[],

    CONSTRAINT "Appointment_pkey" PRIMARY KEY ("platform","meeting")
);
