export interface FileShelf {
  put(file: {
    name: string;
    bytes: Uint8Array;
    by: string;
    subject?: string;
  }): Promise<{ key: string; sha256: string }>;
  get(key: string): Promise<{ name: string; bytes: Uint8Array; sha256: string } | undefined>;
}
