import { z } from 'zod';

/** The parts of the Bot API's objects that we read; whatever else they carry is let through unseen. */
const User = z.object({
  id: z.number(),
  is_bot: z.boolean(),
  first_name: z.string().optional(),
  last_name: z.string().optional(),
  username: z.string().optional(),
});
const Chat = z.object({ id: z.number(), type: z.string() });
const Attachment = z.object({ file_id: z.string(), file_name: z.string().optional() });
const Entity = z.object({
  type: z.string(),
  offset: z.number(),
  length: z.number(),
  user: User.optional(),
});

const Message = z.object({
  message_id: z.number(),
  date: z.number(),
  chat: Chat,
  from: User.optional(),
  text: z.string().optional(),
  caption: z.string().optional(),
  entities: z.array(Entity).optional(),
  caption_entities: z.array(Entity).optional(),
  reply_to_message: z.object({ from: User.optional() }).optional(),
  document: Attachment.optional(),
  video: Attachment.optional(),
  audio: Attachment.optional(),
  voice: Attachment.optional(),
  photo: z.array(Attachment).optional(),
});

const CallbackQuery = z.object({
  id: z.string(),
  from: User,
  message: z.object({ message_id: z.number(), chat: Chat }).optional(),
  data: z.string().optional(),
});

export const UpdateShape = z.object({
  update_id: z.int(),
  message: Message.optional(),
  callback_query: CallbackQuery.optional(),
});

export type TelegramUser = z.infer<typeof User>;
export type TelegramChat = z.infer<typeof Chat>;
export type TelegramMessage = z.infer<typeof Message>;
export type TelegramPress = z.infer<typeof CallbackQuery>;

/** The kinds of update we ask Telegram for; it sends no others. */
export const ALLOWED_UPDATES = ['message', 'callback_query'] as const;
