import { beforeAll, describe, expect, it } from 'vitest';
import { openRoom, type Room } from '../chat/room.ts';
import { carriedTo } from './filing.ts';
import { addUnits } from './outside-units.ts';
import { declared, PLAIN } from './story.ts';

let room: Room;
const says = (who: string, text: string) => room.says(who, text);
const OFFICER = 'officer-anchang';
beforeAll(async () => {
  room = await openRoom('2026-11-23T02:00:00Z');
  await addUnits(room, { anchang: '安昌镇' }, 'town', ['liaison', 'officer']);
  return () => room.close();
}, 60_000);

/** A town's project, approved by its own channel. */
async function ofTown(name: string): Promise<string> {
  const number = await declared(room, { ...PLAIN, 名称: name }, OFFICER);
  await says('office-director', `受理 ${number}`);
  for (const { unit } of (await room.project(number))?.asked ?? [])
    await says(`liaison-${unit}`, `同意 ${number}`);
  await says('office-director', `评审 ${number} 通过`);
  await says(
    'office-director',
    `批复 ${number} 同意 文号：绍柯财〔2026〕3号 日期：2026-11-20 附件：批复扫描件 渠道：部门预算`,
  );
  return number;
}

describe('a town buys like any other organ', () => {
  it('R149 its project meets the refusals of the money rules, one by one', async () => {
    const number = await ofTown('镇里的社工服务');
    expect((await room.project(number))?.declaration.purchaser).toBe('anchang');
    expect(await says(OFFICER, `支付 ${number} 10万元`)).toContain('还缺');
    await carriedTo(room, number, 'evaluation', 'anchang');
    const tried = async (text: string, who = OFFICER) => {
      const answer = await says(who, text);
      await says(who, '取消');
      return answer;
    };
    expect(await tried(`支付 ${number} 10万元`)).toContain('付款要依据已测量的服务数量和质量');
    const milestone = /L2026-\d\d/.exec(await says(OFFICER, `项目 ${number}`))?.[0];
    expect(await tried(`支付 ${number} 10万元 节点：${milestone} 渠道：现金`)).toContain('国库集中支付');
    expect(await tried(`支付 ${number} 180000.01元 节点：${milestone}`)).toContain('超合同0.01元');
    expect(await tried(`支付 ${number} 18万元 节点：${milestone}`)).toContain('还缺');
    expect(await says(OFFICER, `支付 ${number} 10万元 节点：${milestone} 发票：F-9001`)).toContain(
      '待财政部门审核',
    );
    expect(await tried(`支付审核 ${number} 同意`)).toContain('不由您的单位办理');
    expect(
      await tried(
        `付款 ${number} 2026-11-23 凭证：国库〔2026〕88号 收款人：柯桥社工服务中心 账号：6789 方式：授权支付`,
      ),
    ).toContain('还缺财政部门对支付申请的审核');
    expect(await says('liaison-finance', '待办')).toContain(number);
  });

  it('R149 a regular service of a town gets no more money without finance’s exception', async () => {
    const number = await ofTown('镇里的保洁');
    expect(await says(OFFICER, `追加 ${number} 5万元`)).toContain('原则上不');
  });
});
