import { toldWhole } from './whole.ts';

toldWhole('Feishu');
