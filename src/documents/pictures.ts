import QRCode from 'qrcode';
import type { Pictures } from '../office/ports/pictures.ts';

/** Pixels of a side: sharp on paper of a palm's size. */
const WIDTH = 600;

/** Draws what a phone reads. */
export const openPictures = (): Pictures => ({
  qr: async (text) =>
    new Uint8Array(await QRCode.toBuffer(text, { width: WIDTH, errorCorrectionLevel: 'M' })),
});
