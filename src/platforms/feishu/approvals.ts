import type { Delivery } from '../../chat/platform.ts';
import type { Call } from './client.ts';
import { FeishuFailure } from './errors.ts';
import { APPROVAL_TEXT_MAX_CHARS } from './limits.ts';

/** What waits, shown where officials already look. */
export interface Approvals {
  /** After a card was sent or edited: what it asks waits there too, until it no longer asks. Never rejects. */
  follow(delivery: Delivery, message: string): Promise<void>;
  /** Why the platform would not take the last one; nothing while it does. */
  refusal(): string | undefined;
}

const TITLE = '@i18n@title';

/**
 * Keeps the approval centre in step with the cards in direct chats. The message is the entry's name, so that any replica may go on
 * with it; the newest time wins. Nothing is decided there: the entry leads back into the chat, where rights are checked.
 * Where it cannot be reached nothing else suffers.
 */
export function openApprovals(call: Call, app: { appId: string; code: string; now: () => Date }): Approvals {
  let refused: string | undefined;

  async function follow({ chat, card, asks }: Delivery, message: string): Promise<void> {
    if (chat.kind !== 'dm' || !asks) return;
    const waits = card.tone === 'waiting' && card.buttons.length + (card.form ? 1 : 0) > 0;
    const at = String(app.now().getTime());
    const status = waits ? 'PENDING' : 'APPROVED';
    const link = `https://applink.feishu.cn/client/bot/open?appId=${app.appId}`;
    const links = { pc_link: link, mobile_link: link };
    const over = waits ? '0' : at;
    const task = {
      task_id: message,
      open_id: chat.id,
      title: TITLE,
      links,
      status: waits ? 'PENDING' : 'DONE',
      create_time: at,
      end_time: over,
      update_time: at,
      display_method: 'NORMAL',
    };
    const data = {
      approval_code: app.code,
      status,
      instance_id: message,
      links,
      title: TITLE,
      open_id: chat.id,
      start_time: at,
      end_time: over,
      update_time: at,
      update_mode: 'UPDATE',
      task_list: [task],
      i18n_resources: [
        {
          locale: 'zh-CN',
          is_default: true,
          texts: [{ key: TITLE, value: card.title.slice(0, APPROVAL_TEXT_MAX_CHARS) }],
        },
      ],
    };
    try {
      await call((client) =>
        client.request({ method: 'POST', url: '/open-apis/approval/v4/external_instances', data }),
      );
      refused = undefined;
    } catch (error) {
      refused = error instanceof FeishuFailure ? error.message : 'no answer';
    }
  }

  return { follow, refusal: () => refused };
}
