/** What kept the store from opening; a reader may choose its words by this. */
export type StoreTrouble =
  | 'platform'
  | 'user'
  | 'folder'
  | 'disk'
  | 'in-use'
  | 'start'
  | 'url'
  | 'unreachable'
  | 'credentials'
  | 'database'
  | 'too-old'
  | 'rights'
  | 'newer-data'
  | 'migration'
  | 'backup';

/** The store cannot be used as things are. The message says what is wrong and how to mend it, and holds no secret. */
export class StoreProblem extends Error {
  readonly trouble: StoreTrouble;

  constructor(trouble: StoreTrouble, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreProblem';
    this.trouble = trouble;
  }
}

/** The `code` of a system or PostgreSQL error, whatever was thrown. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

const FOLDER_TROUBLE: Record<string, (folder: string) => StoreProblem> = {
  ENOSPC: diskFull,
  EDQUOT: diskFull,
  EROFS: notWritable,
  EACCES: notWritable,
  EPERM: notWritable,
  ENOTDIR: (folder) =>
    new StoreProblem(
      'folder',
      `${folder} is not a folder. Name another one in DATA_DIR, or move what is there.`,
    ),
};

/** Names a file-system error for the person who must mend it; anything else is returned as it came. */
export function folderProblem(error: unknown, folder: string): unknown {
  const name = FOLDER_TROUBLE[codeOf(error) ?? ''];
  return name ? name(folder) : error;
}

export function diskFull(folder: string): StoreProblem {
  return new StoreProblem(
    'disk',
    `There is no room left on the disk that holds ${folder}. Free at least 200 MB, or name a folder on another disk in DATA_DIR.`,
  );
}

function notWritable(folder: string): StoreProblem {
  return new StoreProblem(
    'folder',
    `${folder} cannot be written by this user. Give this user the folder, start as the user who owns it, or name another folder in DATA_DIR.`,
  );
}
