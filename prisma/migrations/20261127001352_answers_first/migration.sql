-- DropIndex
DROP INDEX "Delivery_status_platform_chatKind_chatId_id_idx";

-- AlterTable
ALTER TABLE "Delivery" ADD COLUMN     "answer" BOOLEAN NOT NULL DEFAULT false;

-- CreateIndex
CREATE INDEX "Delivery_status_platform_chatKind_chatId_answer_id_idx" ON "Delivery"("status", "platform", "chatKind", "chatId", "answer", "id");
