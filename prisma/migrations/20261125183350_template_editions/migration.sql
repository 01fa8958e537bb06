-- CreateTable
CREATE TABLE "TemplateEdition" (
    "name" TEXT NOT NULL,
    "edition" BYTEA,
    "keptAt" TIMESTAMPTZ(3),
    "broken" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "TemplateEdition_pkey" PRIMARY KEY ("name")
);
