-- AlterTable
ALTER TABLE "CatalogueVersion" ALTER COLUMN "from" DROP NOT NULL;
