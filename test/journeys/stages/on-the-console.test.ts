import { toldWhole } from './whole.ts';

toldWhole('the console');
