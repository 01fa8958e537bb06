-- DropIndex
DROP INDEX "Delivery_status_platform_chatId_idx";

-- CreateIndex
CREATE INDEX "Delivery_status_platform_chatKind_chatId_id_idx" ON "Delivery"("status", "platform", "chatKind", "chatId", "id");

-- CreateIndex
CREATE INDEX "Delivery_edits_id_idx" ON "Delivery"("edits", "id");

-- CreateIndex
CREATE INDEX "Delivery_platform_message_idx" ON "Delivery"("platform", "message");
