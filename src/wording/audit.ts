/** What is said of an audit package. */
export const AUDIT_WORDS = {
  title: (number: string) => `${number} 审计包`,
  holds: (files: number, entries: number) => `${files}个文件、${entries}条留痕。`,
  seals: (numbers: readonly number[]) =>
    numbers.length === 0 ? '还没有封存，今夜封存后可再导出一次。' : `封存编号：${numbers.join('、')}。`,
  fingerprint: (hash: string) => `清单指纹：${hash.slice(0, 16)}`,
  how: '在任何一台装有本程序的机器上运行 npm run admin -- verify <文件> 即可核对。',
  fileName: (number: string, day: string) => `审计包-${number}-${day}.zip`,
  readme: (number: string) =>
    [
      `项目 ${number} 审计包`,
      '',
      'manifest.json  清单：每个文件的 SHA-256、每条留痕链的末端、封存的编号和指纹',
      'records/       各项记录现在的样子',
      'log/           每项记录的全部留痕，一条接一条，任何改动都会使后面的指纹对不上',
      'log/seals.json 每夜的封存，指纹当时已告知办公室',
      'files/         所附文件',
      '',
      '核对：npm run admin -- verify <本文件>（不需要数据库，也不需要联网）',
      '',
    ].join('\n'),
  packageGood: (report: { project: string; files: number; entries: number }) =>
    `审计包 ${report.project}：核对了 ${report.files} 个文件和 ${report.entries} 条留痕。`,
  packageSeal: (number: number, hash: string) => `封存 ${number} 的指纹：${hash}（请与办公室当时收到的核对）`,
  notPackage: (file: string) => `${file} 不是审计包，或者已经损坏。`,
  problems: {
    changed: (path: string) => `文件 ${path} 被改动`,
    missing: (path: string) => `缺少文件 ${path}`,
    unlisted: (path: string) => `多出清单以外的文件 ${path}`,
    record: (path: string) => `${path} 与留痕的最后一条不一致`,
    unreadable: (path: string) => `${path} 不完整或读不出来`,
    seal: (number: number, subject?: string) =>
      subject ? `封存 ${number} 里 ${subject} 的指纹与留痕对不上` : `封存 ${number} 的指纹对不上`,
  },
} as const;
