import { FUND_OPTIONS, NATURES, PURCHASERS, SITUATIONS, STAFFING } from './declared-options.ts';
import {
  choice,
  count,
  day,
  entryOf,
  field,
  flags,
  item,
  line,
  many,
  money,
  optional,
  type Part,
  type Parts,
  period,
  prose,
  type Stored,
  unit,
  yesNo,
} from './part.ts';

/** What a declaration's part is, beside how it is asked for. */
interface Standing {
  /** Decided upon: another value makes everyone speak again, and the route is worked out anew (R40). Names: only those it keeps. */
  readonly material: boolean | readonly string[];
  /** What is kept of it, by name; where it says nothing, itself under its own. */
  readonly keeps?: Parts;
  /** Worked out from who declares, and when, where nobody says it. */
  readonly supplied?: true;
  /** As it was declared it stays: no edit changes it. */
  readonly stays?: true;
  /** Its label among the facts of a card: of the whole one alone, or of one that asks for a decision too. */
  readonly fact?: string;
  readonly decides?: true;
}
export type Declared = Part & Standing;

const declared = <const P extends Part, const S extends Standing>(part: P, standing: S): P & S => ({
  ...part,
  ...standing,
});
const upon = { material: true } as const;
const wording = { material: false } as const;
const inWords = (max: number) => ({ labelled: true, substance: true, max }) as const;
const labelled = true;

/**
 * Everything a declaration says, told once, in the order of its form (R30). The form, 修改, what is kept, what is
 * material, the facts of its card and what 履历 shows follow from it. Days are `YYYY-MM-DD`, money is in fen.
 */
export const DECLARATION = {
  name: declared(line(['名称', '项目名称', '项目', '服务名称'], { clause: '五(一)', max: 60 }), wording),
  need: declared(
    prose(['需求', '实际需求', '购买需求', '需求说明', '申报理由'], {
      ...{ clause: '六(一)', labelled, max: 600 },
      hint: '为什么要买，满足谁的什么需要',
    }),
    { material: false, fact: '需求' },
  ),
  // Absent only with grounds, on the one-matter route (R26); the edition is cited with it.
  item: declared(
    item(['目录', '目录项', '目录编码', '指导目录', '目录项目', '目录事项', '购买目录'], {
      ...{ clause: '四(二)', labelled },
      hint: '编码或名称，如 B10 体育；目录外写“无”',
    }),
    {
      material: ['item', 'field'],
      keeps: {
        item: optional(item('目录')),
        catalogueVersion: optional(count('版次')),
        field: field('领域'),
      },
    },
  ),
  fen: declared(
    money(['金额', '预算', '预算金额', '申请金额', '项目金额', '总金额', '总价', '费用'], {
      ...{ clause: '六(二)', labelled },
      hint: '如 80万元、1,200,000元',
    }),
    upon,
  ),
  costBasis: declared(
    prose(['测算', '测算依据', '成本依据', '成本测算', '费用测算', '测算标准', '金额依据'], {
      ...{ clause: '二(三)3', ...inWords(400) },
      hint: '数量×单价，如 4000课时×200元',
    }),
    { material: true, fact: '测算依据', decides: true },
  ),
  funds: declared(
    many(
      ['资金来源', '来源', '经费来源', '资金渠道', '资金', '经费', '出资'],
      { source: choice('来源', FUND_OPTIONS), fen: money('金额') },
      { clause: '六(二)', labelled, hint: '如 项目经费50万元、公用经费30万元，合计等于金额' },
    ),
    { material: true, fact: '资金来源', decides: true },
  ),
  period: declared(
    period(
      [
        '期限',
        ...['服务期限', '服务期', '时间', '周期', '起止', '起止时间', '项目期限', '服务时间', '服务周期'],
        ...['实施时间', '实施期限', '执行期限', '项目周期'],
      ],
      {
        ...{ clause: '五(二)', labelled },
        hint: '如 2027-01-01至2027-12-31，或 2027年全年',
      },
    ),
    { material: true, keeps: { from: day('开始'), to: day('结束') } },
  ),
  quantity: declared(
    line(['数量', '数量目标', '服务数量', '数量指标'], { clause: '六(五)', labelled, hint: '如 4000课时' }),
    { material: true, fact: '数量目标' },
  ),
  quality: declared(
    line(['质量', '质量目标', '质量要求', '服务质量', '质量指标', '绩效目标'], {
      ...{ clause: '六(五)', labelled },
      hint: '如 学生满意度不低于90%',
    }),
    { material: true, fact: '质量目标' },
  ),
  nature: declared(
    choice(['服务性质', '性质', '项目性质', '服务类别', '服务类型', '类别', '范围'], NATURES, {
      ...{ clause: '四(一)', labelled },
    }),
    upon,
  ),
  market: declared(
    yesNo(['市场化', '适合市场化', '是否市场化', '适合采取市场化方式', '市场化提供'], {
      ...{ clause: '四(一)', labelled },
      hint: '是否适合采取市场化方式提供',
    }),
    upon,
  ),
  social: declared(
    yesNo(['社会力量', '社会力量承担', '社会力量能够承担', '社会力量可承担'], {
      ...{ clause: '四(一)', labelled },
      hint: '社会力量是否能够承担',
    }),
    upon,
  ),
  staffing: declared(
    choice(['人员', '人员影响', '编制', '编制影响', '人员编制', '机构编制人员'], STAFFING, {
      ...{ clause: '七(三)', labelled },
      hint: '购买后本单位的机构、编制、人员',
    }),
    upon,
  ),
  // Why posts or staff are added although the document says 原则上不再增加 (Z18).
  staffingReason: declared(
    optional(
      prose(['增加理由', '增编理由', '增人理由', '人员理由', '增加人员理由'], {
        ...{ clause: '二(三)4', ...inWords(300) },
        hint: '人员写“增加”时必填；原则上不再增加机构、编制、人员',
      }),
    ),
    upon,
  ),
  situation: declared(
    flags(['情形', '项目情形', '标记', '五项', '特征'], SITUATIONS, {
      ...{ clause: '六(一)', labelled },
      hint: '从 新增、职能转变、规模较大、重大民生、特定 中选，用顿号隔开；都不是写“无”',
    }),
    { material: true, keeps: { answers: flags('情形', SITUATIONS) } },
  ),
  // Why the scale is, or is not, judged large; who judged is the submitter (R38).
  largeReason: declared(
    optional(
      prose(['规模理由', '规模判断', '规模判断理由', '规模较大理由', '规模说明'], {
        ...{ clause: '六(一)', ...inWords(300) },
        hint: '文件未规定数额：请写明是否规模较大及理由',
      }),
    ),
    upon,
  ),
  // From the catalogue of 编委办; absent where that is not loaded yet (R24).
  transferred: declared(
    optional(
      entryOf('transferred', ['转移职能', '转移职能目录', '转移的职能', '职能目录'], {
        ...{ clause: '七(二)3', labelled },
        hint: '编委办转移职能目录的编号或名称，涉及职能转变的须写',
      }),
    ),
    { material: true, fact: '转移职能' },
  ),
  // The instruction behind a specified project (R37).
  instruction: declared(
    optional(
      line(['交办依据', '特定来源', '指令来源', '交办文件', '特定依据', '指示'], {
        ...{ clause: '六(一)', ...inWords(200) },
        hint: '党委、政府交办的文号或会议',
      }),
    ),
    upon,
  ),
  grounds: declared(
    optional(
      prose(['目录外理由', '一事一议理由', '一事一议', '目录外'], {
        ...{ clause: '六(一)', ...inWords(400) },
        hint: '目录外的项目只能一事一议，请说明理由',
      }),
    ),
    upon,
  ),
  purchaser: declared(
    unit(['购买主体', '单位', '申报单位', '购买单位'], {
      ...{ clause: '三(一)', labelled },
      hint: '默认为您的单位',
    }),
    { material: true, supplied: true, stays: true },
  ),
  kind: declared(
    choice(['主体性质', '单位性质', '购买主体性质', '主体类型'], PURCHASERS, {
      ...{ clause: '三(一)', labelled },
    }),
    {
      ...{ material: true, supplied: true, stays: true },
      keeps: { purchaserKind: choice('主体性质', PURCHASERS) },
    },
  ),
  officer: declared(
    line(['经办人', '责任人', '负责人', '项目负责人', '联系人'], {
      ...{ clause: '七(二)5', labelled, max: 20 },
      hint: '默认为您本人',
    }),
    { material: false, supplied: true },
  ),
  declaredOn: declared(day(['申报日期', '申报时间', '日期'], { clause: '八(二)', labelled }), {
    ...{ material: false, supplied: true, stays: true },
  }),
} as const satisfies Readonly<Record<string, Declared>>;

type Rows = typeof DECLARATION;
export type DeclaredName = keyof Rows;
type Keeps<R> = R extends { readonly keeps: infer K extends Parts } ? K : never;
type Whole = { readonly [N in DeclaredName as Rows[N] extends { keeps: Parts } ? never : N]: Rows[N] };
type Together<U> = (U extends unknown ? (each: U) => void : never) extends (
  all: infer I extends Parts,
) => void
  ? I
  : never;
type Flat<T> = { readonly [K in keyof T]: T[K] };

/** What a purchaser declares, as it is kept (R30). */
export type Declaration = Flat<Stored<Whole> & Stored<Together<Keeps<Rows[DeclaredName]>>>>;

export type Fund = Declaration['funds'][number];

/** What a part keeps, by name. */
const keepsOf = (name: string): Parts => {
  const row: Declared | undefined = (DECLARATION as Readonly<Record<string, Declared>>)[name];
  return row ? (row.keeps ?? { [name]: row }) : {};
};

/** Everything that is kept of a declaration, by name. */
export const DECLARATION_KEEPS: Parts = Object.assign({}, ...Object.keys(DECLARATION).map(keepsOf));
