import { ADDS, DECLARES, LEFT_OUT, MENDS } from '../../wording/saying.ts';
import { find, type HearContext, type Heard, look } from './heard.ts';
import { type Ref, without } from './refs.ts';

/** 金额改为60万, 期限改成明年3月至12月, 金额是60万不是80万. */
export function mendOf(
  text: string,
  plain: string,
  refs: readonly Ref[],
  { catalogue }: HearContext,
): Heard | undefined {
  const command = find(catalogue, 'amend');
  const said = without(text.trim(), refs);
  const whole = without(plain, refs).trim();
  const match = MENDS.form.exec(whole) ?? ADDS.exec(whole) ?? undefined;
  if (command && !match && LEFT_OUT.test(whole))
    return { kind: 'formal', command, rest: '', given: {}, refs };
  if (!command || !match?.groups) return undefined;
  const { label = '', value = '' } = match.groups;
  const at = said.trim().indexOf(value);
  const verbatim = at >= 0 ? said.trim().slice(at, at + value.length) : value;
  return { kind: 'formal', command, rest: `${label}：${verbatim}`, given: {}, refs };
}

/** 我想报个项目，叫戏曲下乡，20万. */
export function declareOf(text: string, plain: string): Heard | undefined {
  if (!DECLARES.form.test(plain)) return undefined;
  const { name: called, bought, first } = DECLARES.name.exec(text)?.groups ?? {};
  const name = (first ?? called ?? bought)?.trim();
  const fen = DECLARES.amount.exec(plain)?.groups?.amount;
  return look('submit', { ...(name && { name }), ...(fen && { fen }) });
}

/** 开个专门会议研究养老采购. */
export function conveneOf(plain: string): Heard | undefined {
  const { type, about } = DECLARES.meeting.exec(plain)?.groups ?? {};
  if (!DECLARES.meeting.test(plain)) return undefined;
  return look('convene', { ...(type && { type }), ...(about && { topics: about }) });
}
