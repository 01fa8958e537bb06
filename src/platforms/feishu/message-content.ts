import { z } from 'zod';
import type { IncomingFile, OddKind } from '../../chat/platform.ts';

/** What a message says, before mentions are read: placeholders like `@_user_1` are still in the text. */
export interface Content {
  readonly text: string;
  readonly files: readonly IncomingFile[];
  /** Neither words nor a file. */
  readonly odd?: OddKind;
}

/** Where the bytes of a file are: what an IncomingFile's reference holds for this platform. */
export const FileReference = z.object({
  message: z.string().min(1),
  key: z.string().min(1),
  type: z.enum(['file', 'image']),
});

const Text = z.object({ text: z.string() });
const File = z.object({ file_key: z.string().min(1), file_name: z.string().optional() });
const Image = z.object({ image_key: z.string().min(1) });

const Span = z.object({
  tag: z.string(),
  text: z.string().optional(),
  user_id: z.string().optional(),
  user_name: z.string().optional(),
  image_key: z.string().optional(),
  file_key: z.string().optional(),
});
type Span = z.infer<typeof Span>;
const PostBody = z.object({ title: z.string().optional(), content: z.array(z.array(Span)) });
// A received post is the body itself; one that was forwarded or sent by an app may sit under its language.
const Post = z.union([PostBody, z.record(z.string(), PostBody).transform((all) => Object.values(all)[0])]);

const file = (message: string, key: string, type: 'file' | 'image', name: string): IncomingFile => ({
  name,
  reference: JSON.stringify({ message, key, type }),
});

const SPAN_TEXT: Readonly<Record<string, (span: Span) => string>> = {
  at: ({ user_id = '', user_name = '' }) =>
    user_id.startsWith('@_') ? user_id : user_id === 'all' ? '@_all' : `@${user_name}`,
  img: () => '',
  media: () => '',
  emotion: () => '',
  hr: () => '',
};
const spanText = (span: Span): string => (SPAN_TEXT[span.tag] ?? (({ text = '' }) => text))(span);

const spanFiles = (span: Span, message: string): IncomingFile[] => [
  ...(span.image_key && span.tag === 'img' ? [file(message, span.image_key, 'image', 'image.png')] : []),
  ...(span.file_key ? [file(message, span.file_key, 'file', 'video.mp4')] : []),
];

function readPost(raw: unknown, message: string): Content | undefined {
  const post = Post.safeParse(raw).data;
  if (post === undefined) return undefined;
  const lines = post.content.map((spans) => spans.map(spanText).join(''));
  return {
    text: [...(post.title ? [post.title] : []), ...lines].join('\n').trim(),
    files: post.content.flat().flatMap((span) => spanFiles(span, message)),
  };
}

const attached =
  (fallback: string) =>
  (raw: unknown, message: string): Content | undefined => {
    const said = File.safeParse(raw).data;
    if (said === undefined) return undefined;
    return { text: '', files: [file(message, said.file_key, 'file', said.file_name || fallback)] };
  };

const odd = (kind: OddKind) => (): Content => ({ text: '', files: [], odd: kind });

/** One row a message type. */
const READ: Readonly<Record<string, (raw: unknown, message: string) => Content | undefined>> = {
  text: (raw) => {
    const said = Text.safeParse(raw).data;
    return said && { text: said.text, files: [] };
  },
  post: readPost,
  file: attached('file'),
  media: attached('video.mp4'),
  image: (raw, message) => {
    const said = Image.safeParse(raw).data;
    return said && { text: '', files: [file(message, said.image_key, 'image', 'image.png')] };
  },
  audio: odd('voice'),
  sticker: odd('sticker'),
  merge_forward: odd('forwarded'),
  interactive: odd('forwarded'),
  location: odd('location'),
  share_user: odd('contact'),
  share_chat: odd('contact'),
  // Somebody joined, the group was renamed: nobody says that.
  system: () => undefined,
};

/** Reads the content of a received message, a type we do not know as something odd; undefined for a broken shape. */
export function readContent(type: string, json: string, message: string): Content | undefined {
  try {
    return (READ[type] ?? odd('other'))(JSON.parse(json), message);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
