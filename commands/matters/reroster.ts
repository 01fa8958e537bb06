import { defineCommand } from '../../src/chat/define-command.ts';
import { line } from '../../src/chat/fields.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { openMatter } from '../../src/office/hold-meeting.ts';
import { MEETING_NOTES as W } from '../../src/wording/meeting-notes.ts';
import { RECORD_WORDS } from '../../src/wording/records.ts';
import { recorded } from '../office/recorded.ts';
import { findPost } from '../people/find-post.ts';

/** A unit proposes who shall hold its post; the meeting confirms, and only then it takes effect (R101). */
export default defineCommand({
  name: 'reroster',
  words: ['调整成员'],
  who: ['member', 'liaison', 'convenor'],
  group: 'meetings',
  changes: true,
  fields: { post: line(40, { clause: '附件1 二' }), comes: line(20, { clause: '附件1 二' }) },
  async run({ post: wanted, comes }, scene) {
    const { desk, names } = scene;
    const slug = await findPost(wanted, scene);
    const post = (await desk.people.posts()).find((each) => each.slug === slug);
    if (!post?.unit) throw new Refusal('no-such-post', { post: wanted });
    const title = RECORD_WORDS.change(names.post(slug), comes);
    const acted = await openMatter(scene.occasion, 'reroster', {
      title,
      text: title,
      owner: post.unit,
      units: [],
      change: { post: slug, comes },
    });
    return recorded(acted, scene, { informs: ['office-director', 'office-clerk'], note: W.rerosterNote });
  },
});
