import type { SentButton, SentField } from './card-rules.ts';
import { hex, type Kept, type Tenant } from './tenant.ts';

/** An event as the platform wraps it. */
export function envelope(
  tenant: Tenant,
  type: string,
  createTime: string,
  event: object,
  id: string = hex(),
): object {
  const header = {
    event_id: id,
    event_type: type,
    create_time: createTime,
    token: tenant.verificationToken,
    app_id: tenant.appId,
    tenant_key: 'tenant',
  };
  return { schema: '2.0', header, event };
}

/** A message of a person. `event_id` is new each time it is told, as the platform allows itself. */
export function messageEvent(
  tenant: Tenant,
  account: string,
  message: Kept,
  at: Date,
  mention: boolean,
): object {
  const direct = message.chatId === tenant.directChat(account);
  const time = String(at.getTime());
  return envelope(tenant, 'im.message.receive_v1', time, {
    sender: {
      sender_id: { open_id: account, union_id: `on_${account}` },
      sender_type: 'user',
      tenant_key: 'tenant',
    },
    message: {
      message_id: message.id,
      create_time: time,
      update_time: time,
      chat_id: message.chatId,
      chat_type: direct ? 'p2p' : 'group',
      message_type: message.type,
      content: message.content,
      ...(message.topic && { thread_id: message.topic.id }),
      ...(message.topic && message.topic.root !== message.id && { root_id: message.topic.root }),
      ...(message.parent && { parent_id: message.parent, root_id: message.topic?.root ?? message.parent }),
      ...(mention ? { mentions: [botMention(tenant)] } : {}),
    },
  });
}

const botMention = (tenant: Tenant) => ({
  key: '@_user_1',
  id: { open_id: tenant.bot, union_id: 'on_bot', user_id: null },
  mentioned_type: 'bot',
  name: 'Lianxi',
  tenant_key: 'tenant',
});

export interface Press {
  readonly account: string;
  readonly message: Kept;
  readonly button: SentButton;
  readonly form: Record<string, unknown> | undefined;
}

/** A pressed button. The time is in microseconds here. */
export function pressEvent(tenant: Tenant, { account, message, button, form }: Press, at: Date): object {
  return envelope(tenant, 'card.action.trigger', `${at.getTime()}000`, {
    operator: { tenant_key: 'tenant', open_id: account, union_id: `on_${account}` },
    token: `c-${hex()}`,
    action: {
      value: button.behaviors.flatMap((each) => (each.type === 'callback' ? [each.value] : []))[0],
      tag: 'button',
      ...(button.name ? { name: button.name } : {}),
      timezone: 'Asia/Shanghai',
      ...(form ? { form_value: form } : {}),
    },
    host: 'im_message',
    context: { open_message_id: message.id, open_chat_id: message.chatId },
  });
}

/** What the client sends of a filled form; like the client, it does not let a required field go empty. */
export function fillForm(
  fields: readonly SentField[],
  filled: Record<string, string>,
): Record<string, unknown> {
  const unknown = Object.keys(filled).filter((name) => !fields.some((field) => field.name === name));
  if (unknown.length > 0) throw new Error(`the form has no field ${unknown.join(', ')}`);
  return Object.fromEntries(fields.flatMap((field) => fieldValue(field, filled[field.name])));
}

function fieldValue(field: SentField, given: string | undefined): [string, unknown][] {
  if (field.tag === 'input') {
    const value = given ?? field.default_value ?? '';
    refuseEmpty(field, value);
    if (value.length > (field.max_length ?? 1000)) throw new Error(`${field.name} takes no more characters`);
    return [[field.name, value]];
  }
  const value = given ?? (field.tag === 'date_picker' ? field.initial_date : field.initial_option);
  refuseEmpty(field, value);
  if (value === undefined) return [];
  if (field.tag === 'date_picker') return [[field.name, `${value} +0800`]];
  if (!field.options.some((option) => option.value === value))
    throw new Error(`${field.name} has no choice ${value}`);
  return [[field.name, value]];
}

function refuseEmpty(field: SentField, value: string | undefined): void {
  if (field.required && !value) throw new Error(`${field.name} must be filled in`);
}
