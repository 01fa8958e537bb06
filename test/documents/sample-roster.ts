/** Units as 附件3 writes those that send a member. */
const MEMBERS =
  '区委办 区人大办 区政协办 区法制办 区委组织部 区委宣传部 区编委办 区发改局 区教体局 区科技局 区民政局 区财政(地税)局 区人力社保局 区国土分局 区农林局 区文广局 区卫计局 区审计局 区市场监管局 区公管办 区国税局'.split(
    ' ',
  );

/** 24 made-up people on the posts of 附件3, as lines of a .csv. */
export const sampleRoster = (from = '2026-01-01'): string[] => [
  '单位,姓名,职务,角色,起始日期',
  `,总甲,常务副区长,总召集人,${from}`,
  `区政府办,召甲,主任,召集人,${from}`,
  `区财政(地税)局,召乙,局长,召集人,${from}`,
  ...MEMBERS.map((unit, index) => `${unit},员${index + 1},副职,成员,${from}`),
];
