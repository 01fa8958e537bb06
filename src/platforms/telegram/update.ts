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
const Attachment = z.object({
  file_id: z.string(),
  file_name: z.string().optional(),
  file_size: z.number().optional(),
});
const Entity = z.object({
  type: z.string(),
  offset: z.number(),
  length: z.number(),
  user: User.optional(),
});

const Thing = z.looseObject({});
/** Also set outside forums, on answers; only with the mark it names a topic that can be written to. */
const Topic = { message_thread_id: z.number().optional(), is_topic_message: z.boolean().optional() };

/** Loose, so that it still tells of what we do not read. */
const Message = z.looseObject({
  message_id: z.number(),
  date: z.number(),
  chat: Chat,
  from: User.optional(),
  /** In whose name it is said, when not in the sender's own: an anonymous administrator, a channel. */
  sender_chat: Chat.optional(),
  is_automatic_forward: z.boolean().optional(),
  ...Topic,
  text: z.string().optional(),
  caption: z.string().optional(),
  entities: z.array(Entity).optional(),
  caption_entities: z.array(Entity).optional(),
  reply_to_message: z
    .object({
      message_id: z.number(),
      from: User.optional(),
      /** Everything in a topic formally answers the note that the topic was made. */
      forum_topic_created: Thing.optional(),
    })
    .optional(),
  forward_origin: Thing.optional(),
  /** The id the group had before it became a supergroup. */
  migrate_from_chat_id: z.number().optional(),
  document: Attachment.optional(),
  video: Attachment.optional(),
  audio: Attachment.optional(),
  photo: z.array(Attachment).optional(),
});

const CallbackQuery = z.object({
  id: z.string(),
  from: User,
  message: z.object({ message_id: z.number(), chat: Chat, ...Topic }).optional(),
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
