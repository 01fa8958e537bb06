import { toldWhole } from './whole.ts';

toldWhole('Telegram');
