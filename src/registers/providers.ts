import { choice, line, optional, proof, unit } from '../domain/part.ts';
import { type Complaint, register, step } from '../engine/row.ts';
import { providerCard } from './provider-card.ts';
import { PROVIDER_FIGURES } from './provider-year.ts';

export const PROVIDER_KINDS = [
  { value: 'social-organisation', words: ['社会组织', '社会团体', '民办非企业', '社会服务机构', '基金会'] },
  { value: 'enterprise', words: ['企业', '公司'] },
  { value: 'other-economic', words: ['其他经济组织', '经济组织', '合作社'] },
  { value: 'institution', words: ['机构', '其他机构'] },
  { value: 'public-institution', words: ['事业单位', '公益事业单位'] },
] as const;
export type ProviderKind = (typeof PROVIDER_KINDS)[number]['value'];

/** Kinds whose growth six duties of departments ask for (附件2 9, 11, 15–17). */
export const ENCOURAGED_KINDS = [
  { value: 'education', words: ['民办教育'] },
  { value: 'sports', words: ['民办体育'] },
  { value: 'elderly', words: ['民办养老'] },
  { value: 'culture', words: ['民办文化'] },
  { value: 'medical', words: ['民办医疗机构', '民办医疗'] },
  { value: 'cooperative', words: ['农民合作社', '农业合作社'] },
] as const;

/** Keeps social organisations, and checks them (三(二), 七(四)4). */
export const KEEPER_OF_SOCIAL = 'civil-affairs';
/** Keeps everybody else who is not registered with the department of a sector. */
export const KEEPER_OF_MARKET = 'market-supervision';

interface Said {
  readonly kind: ProviderKind;
  readonly authority?: string | undefined;
  readonly number?: string | undefined;
  readonly basis?: unknown;
  readonly parent?: string | undefined;
}

/** What each kind must show of its registration, the first that fails is said (三(二), R10). */
const KIND_RULES: Readonly<Record<ProviderKind, readonly ((said: Said) => Complaint | undefined)[]>> = {
  'social-organisation': [
    ({ authority }) =>
      authority && authority !== KEEPER_OF_SOCIAL
        ? { says: '社会组织应当在民政部门登记。', next: '登记机关请写民政局；是企业的，请改写类型。' }
        : undefined,
    ({ number, basis }) =>
      number && basis ? { says: '已在民政部门登记的，不再写免予登记的依据。' } : undefined,
    ({ authority, basis }) =>
      basis || authority
        ? undefined
        : { part: 'authority', says: '请写登记机关；国务院批准免予登记的，请写“免登依据：…”。' },
    ({ number, basis }) =>
      basis || number
        ? undefined
        : { part: 'number', says: '请写登记号；国务院批准免予登记的，请写“免登依据：…”。' },
  ],
  enterprise: [byMarketOrSector('企业')],
  'other-economic': [byMarketOrSector('其他经济组织')],
  institution: [
    ({ authority }) => (authority ? undefined : { part: 'authority', says: '请写登记机关。' }),
    noExemption,
    numbered,
  ],
  'public-institution': [
    ({ parent }) => (parent ? undefined : { part: 'parent', says: '事业单位请写主管部门。' }),
    ({ authority }) => (authority ? undefined : { part: 'authority', says: '请写登记机关。' }),
    noExemption,
    numbered,
  ],
};

function noExemption({ basis }: Said): Complaint | undefined {
  return basis ? { says: '只有社会组织可以经国务院批准免予登记。' } : undefined;
}

function numbered({ number }: Said): Complaint | undefined {
  return number ? undefined : { part: 'number', says: '请写登记号。' };
}

/** The market supervisor or a department of a sector, never the keeper of social organisations. */
function byMarketOrSector(name: string): (said: Said) => Complaint | undefined {
  return (said) => {
    if (!said.authority) return { part: 'authority', says: '请写登记机关。' };
    if (said.authority === KEEPER_OF_SOCIAL)
      return {
        says: `${name}应当在市场监管或行业主管部门登记。`,
        next: '是社会组织的，请改写类型。',
      };
    return noExemption(said) ?? numbered(said);
  };
}

/** The first rule of its kind that it does not keep. */
const registrationFault = (said: Said): Complaint | undefined => {
  for (const rule of KIND_RULES[said.kind]) {
    const fault = rule(said);
    if (fault) return fault;
  }
  return undefined;
};

/** Whoever may provide a service, by kind and by where it is registered (三(二), R10, R13, R144). */
export const PROVIDERS = register({
  key: 'provider',
  letter: 'S',
  words: ['承接主体'],
  title: '承接主体',
  english: 'the register of providers',
  does: '登记一个承接主体',
  example: '承接主体登记 柯桥社工服务中心 类型：社会组织 登记机关：民政局 登记号：52330621MJ0001',
  clause: '三(二)',
  who: 'unit',
  naming: 'name',
  unique: ['number', 'name'],
  along: ['kind', 'authority', 'parent', 'encouraged'],
  state: '已登记',
  parts: {
    name: line(['名称', '承接主体名称'], { hint: '写登记的全称' }),
    kind: choice(['类型', '主体类型'], PROVIDER_KINDS, { labelled: true }),
    authority: optional(
      unit(['登记机关', '登记部门'], { hint: '登记在上级部门的，写本区的对口部门', labelled: true }),
    ),
    number: optional(line(['登记号', '统一社会信用代码', '信用代码', '登记证号'], { labelled: true })),
    basis: optional(proof(['免登依据', '免予登记依据'], { labelled: true })),
    parent: optional(unit(['主管', '主管部门', '主管单位'], { labelled: true })),
    encouraged: optional(choice(['鼓励类别', '鼓励'], ENCOURAGED_KINDS, { labelled: true })),
  },
  checks: [registrationFault],
  gathers: providerCard,
  figures: PROVIDER_FIGURES,
  steps: [
    step({
      key: 'provider-rename',
      words: ['承接主体更名', '更名'],
      english: 'gives a provider its new name; the former one is kept and found',
      does: '登记承接主体的新名称，原名称照样查得到',
      example: '承接主体更名 S2026-01 新名称：柯桥社会工作服务中心 依据：变更登记通知书〔2026〕1号',
      clause: '三(二)',
      who: 'unit',
      from: ['filed', 'provider-rename'],
      parts: { name: line(['新名称', '现名称']), renamed: proof(['依据', '文件'], { labelled: true }) },
      state: '已更名',
      alters: true,
    }),
  ],
});
