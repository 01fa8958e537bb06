import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import QRCode from 'qrcode';
import type { Pictures } from '../office/ports/pictures.ts';
import { barsSvg } from './bars.ts';

/** Pixels of a side: sharp on paper of a palm's size. */
const WIDTH = 600;

/** Where systems keep their fonts. */
const FOLDERS: Readonly<Record<string, readonly string[]>> = {
  win32: ['C:\\Windows\\Fonts'],
  darwin: ['/System/Library/Fonts', '/Library/Fonts'],
};
const UNIX = ['/usr/share/fonts', '/usr/local/share/fonts'];
/** Fonts that have Chinese characters, by the names of their files. */
const CHINESE =
  /(?:NotoSans(?:CJK|SC)|NotoSerif(?:CJK|SC)|SourceHan|wqy-|msyh|simsun|simhei|simfang|PingFang|STHeiti|Hiragino Sans GB|DroidSansFallback|uming|ukai).*\.(?:ttf|ttc|otf)$/i;
/** Folders within folders that are looked into. */
const DEEP = 4;

/** A Chinese font of this machine: without one a picture would be boxes, so there is none. */
function chineseFont(folders: readonly string[], deep = DEEP): string | undefined {
  for (const folder of folders) {
    const found = fontIn(folder, deep);
    if (found) return found;
  }
  return undefined;
}

function fontIn(folder: string, deep: number): string | undefined {
  const entries = listed(folder);
  const own = entries.find((each) => each.isFile() && CHINESE.test(each.name));
  if (own) return join(folder, own.name);
  if (deep === 0) return undefined;
  return chineseFont(
    entries.filter((each) => each.isDirectory()).map(({ name }) => join(folder, name)),
    deep - 1,
  );
}

function listed(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    // A folder that is not there, or not ours to read, holds no font for us.
    return [];
  }
}

/** Draws what a phone reads, and figures as bars. */
export function openPictures(folders: readonly string[] = FOLDERS[process.platform] ?? UNIX): Pictures {
  const font = chineseFont(folders);
  return {
    qr: async (text) =>
      new Uint8Array(await QRCode.toBuffer(text, { width: WIDTH, errorCorrectionLevel: 'M' })),
    bars: (charts) => {
      const shown = charts.filter(({ bars }) => bars.length > 0);
      if (font === undefined || shown.length === 0) return undefined;
      const picture = new Resvg(barsSvg(shown, 'sans-serif'), {
        font: { fontFiles: [font], loadSystemFonts: false },
      });
      const { width, height } = picture;
      return { bytes: new Uint8Array(picture.render().asPng()), width, height };
    },
  };
}
