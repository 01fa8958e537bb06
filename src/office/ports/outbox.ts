/** A card as plain JSON: the office does not know its shape. */
export type PlainCard = object;

export interface NewDelivery {
  readonly to: DeliveryAddress;
  readonly card: PlainCard;
  readonly files?: readonly PostedFile[];
  /** An earlier delivery to change instead of sending a new message. */
  readonly edits?: string;
  readonly subject?: string;
  /** How to draw it again when the subject moves on. Present: the message is kept live. */
  readonly view?: string;
  /** Key of the event that caused it. */
  readonly cause?: string;
}

export interface PostedFile {
  readonly key: string;
  readonly name: string;
  /** An appointment: not sent where the platform's own calendar holds it. */
  readonly appointment?: true;
}

export type DeliveryAddress =
  | {
      readonly platform: string;
      readonly kind: 'dm' | 'group';
      readonly id: string;
      /** A topic within the chat, as the platform names it. */
      readonly thread?: string;
      readonly person?: string;
    }
  /** To every account of this person; held until they bind one. */
  | { readonly person: string };

export interface LiveMessage {
  readonly delivery: string;
  readonly to: DeliveryAddress;
  readonly person?: string;
  readonly view: string;
  readonly card: PlainCard;
}

export interface OutboxShelf {
  /** What is posted to these chats from now on answers whoever spoke: it goes ahead of what tells others. */
  answers(
    ...chats: readonly { readonly platform: string; readonly kind: string; readonly id: string }[]
  ): void;
  /** Queues it in this transaction, in order within its chat, one for each account. */
  post(delivery: NewDelivery): Promise<void>;
  /** As `post`, for a whole telling at once: the cost is that of one. */
  postAll(deliveries: readonly NewDelivery[]): Promise<void>;
  /** Messages about a subject that still show it as it was. */
  live(subject: string): Promise<readonly LiveMessage[]>;
  /** These messages are final: they will not be edited again. */
  close(...deliveries: readonly string[]): Promise<void>;
  /** How far what was sent because of this event has come, in units of the persons it went to. */
  sentRound(
    cause: string,
  ): Promise<{ readonly done: number; readonly failed: number; readonly total: number }>;
  /** Messages of this event whose card tells how far it has come; nobody else changes them until this transaction ends. */
  tellingProgress(cause: string): Promise<readonly LiveMessage[]>;
  /** The delivery behind a platform's message, to edit what somebody pressed. */
  byMessage(platform: string, message: string): Promise<LiveMessage | undefined>;
}
