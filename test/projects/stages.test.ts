import { describe, expect, it } from 'vitest';
import { type Project, STAGES, type Stage } from '../../src/domain/project.ts';
import { nameOfLack } from '../../src/projects/lack.ts';
import { PIECES } from '../../src/projects/pieces.ts';
import { lacksNow, mayBeFiled, stageOf, stageProgress } from '../../src/projects/stages.ts';
import { beginning, type Life, lived, type Tried } from './life.ts';
import { tried, USUAL } from './usual.ts';

/** What lies on file after each usual act, and the stage the project stands in from then on. */
const STANDS: readonly (readonly [Tried['act'], Stage, string])[] = [
  ['conditions', 'procurement', '财政部门对承接主体条件的会签'],
  ['agree', 'procurement', '采购方案'],
  ['purchase', 'procurement', '中标结果'],
  ['award', 'qualification', '资质审查'],
  ['qualification', 'qualification', '六项条件'],
  ['check', 'qualification', '资质审查的会签'],
  ['sign', 'qualification', '资质审查的会签'],
  ['countersign', 'contract', '购买服务合同'],
  ['contract', 'supervision', '跟踪记录'],
  ['measure', 'supervision', '跟踪记录'],
  ['measure', 'supervision', '跟踪记录'],
  ['track', 'supervision', 'completion'],
  ['pay', 'supervision', 'completion'],
  ['consent', 'supervision', 'completion'],
  ['paid', 'supervision', 'completion'],
  ['measure', 'supervision', 'completion'],
  ['complete', 'evaluation', '验收结论'],
  ['accept', 'evaluation', '购买主体的评价'],
  ['judge', 'evaluation', '服务对象的评价'],
  ['ask', 'evaluation', '第三方的评价'],
  ['third', 'evaluation', 'evaluation'],
  ['issue', 'evaluation', '评估结果向社会公布'],
  ['publish', 'payment', '经费支付'],
  ['pay', 'payment', '财政部门对支付申请的审核'],
  ['consent', 'payment', '国库集中支付的付款凭证'],
  ['paid', 'payment', ''],
];

/** The stage from which each piece may be filed, told anew; what is not among them may be filed from its own. */
const OPENS: Readonly<Record<string, Stage>> = {
  'fixed-amount': 'procurement',
  sources: 'procurement',
  conditions: 'procurement',
  acknowledge: 'procurement',
  purchase: 'procurement',
  comparison: 'procurement',
  award: 'procurement',
  failure: 'procurement',
  qualification: 'qualification',
  publicity: 'qualification',
  contract: 'contract',
  track: 'supervision',
  'take-over': 'evaluation',
  'judge-purchaser': 'evaluation',
  'judge-recipients': 'evaluation',
  'judge-third': 'evaluation',
  'result-edition': 'evaluation',
  publication: 'evaluation',
  accountability: 'evaluation',
  payment: 'supervision',
};
const at = (stage: Stage) => STAGES.indexOf(stage);

async function usual(): Promise<readonly Life[]> {
  const lives = [beginning()];
  for (const each of USUAL) {
    const after = await lived(lives.at(-1) as Life, each);
    if (!after) throw new Error(each.act);
    lives.push(after);
  }
  return lives;
}
const named = (project: Project) => lacksNow(project).map((lack) => nameOfLack(lack).split('：')[0]);

describe('R27 R28 which piece opens which stage', () => {
  it('R27 R28 after each usual act the project stands where the table says, and lacks that first', async () => {
    const lives = await usual();
    expect(USUAL.map(({ act }) => act)).toEqual(STANDS.map(([act]) => act));
    for (const [index, [act, stage, lack]] of STANDS.entries()) {
      const { project } = lives[index + 1] as Life;
      expect([index, act, stageOf(project)]).toEqual([index, act, stage]);
      if (lack) expect(named(project), `${index} ${act}`).toContain(lack);
      else expect(lacksNow(project).filter(({ piece }) => !piece?.aside)).toEqual([]);
    }
  });

  it('R28 a piece may be filed from its stage on, and in no stage before, whatever the project has come to', async () => {
    const lives = await usual();
    const wrong: unknown[] = [];
    for (const { project } of lives) {
      if (project.status.state === 'paid') continue;
      const here = stageOf(project);
      for (const piece of PIECES) {
        const opens = OPENS[piece.key] ?? piece.from ?? piece.stage;
        const early = mayBeFiled(piece, project)?.why === 'stage-not-reached';
        if (early !== at(here) < at(opens)) wrong.push({ here, piece: piece.key, early });
      }
    }
    expect(wrong).toEqual([]);
    expect(Object.keys(OPENS).filter((key) => PIECES.every((piece) => piece.key !== key))).toEqual([]);
  });

  it('R27 the eight are done up to the one it stands in, and ahead after it; at the end all are done', async () => {
    for (const { project } of await usual()) {
      const here = at(stageOf(project));
      const progressOf = stageProgress(project);
      const shown = STAGES.map(progressOf);
      if (project.status.state === 'paid') expect(shown).toEqual(STAGES.map(() => 'done'));
      else expect(shown.slice(0, here + 1)).toEqual([...STAGES.slice(0, here).map(() => 'done'), 'now']);
    }
  });

  it('R28 whatever is void again puts the project back where it lacks it', async () => {
    const lives = await usual();
    const { project } = lives.at(-1) as Life;
    for (const piece of PIECES.filter(({ keeps, owed }) => !keeps && owed === undefined)) {
      const superseded = { at: project.updatedAt, by: project.submittedBy, reason: '有误' };
      const without = {
        ...project,
        filed: (project.filed ?? []).map((entry) =>
          entry.row === piece.key ? { ...entry, superseded } : entry,
        ),
      };
      expect([piece.key, stageOf(without)]).toEqual([piece.key, piece.stage]);
    }
    expect(await lived(lives[0] as Life, tried('contract', 8))).toBeUndefined();
  });
});
