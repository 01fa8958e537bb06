import { optional, proof, prose } from '../domain/part.ts';
import type { Project } from '../domain/project.ts';
import { stands } from '../engine/entries.ts';
import { type Piece, piece } from '../engine/row.ts';
import { CONTRACT } from './contract.ts';

/** What whoever bought saw of the service, again and again from the signing to the completion; never altered (七(二)5, 七(四)1, R68). */
export const TRACK: Piece = piece({
  key: 'track',
  stage: 'supervision',
  duty: 'supervision',
  words: ['跟踪', '跟踪记录', '跟踪监督'],
  title: '跟踪记录',
  english: 'adds to the log by which the purchaser watches over the service',
  does: '登记对服务的跟踪监督情况',
  example: '跟踪 2026-001 已开展12次，到课率96% 附件：巡查单〔2026〕3号',
  clause: '七(二)5',
  who: 'purchaser',
  before: 'complete',
  repeats: true,
  keeps: true,
  renews: true,
  state: '',
  parts: {
    what: prose(['内容', '情况', '进展'], { hint: '做了什么、做了多少、有什么问题' }),
    proof: optional(proof(['附件', '照片', '依据'], { labelled: true })),
  },
  onFile: isTracked,
});

/** It was watched since its present contract came on file. */
function isTracked({ filed = [] }: Project): boolean {
  const signed = filed.findLastIndex((entry) => entry.row === CONTRACT.key && stands(CONTRACT, entry));
  return filed.slice(signed + 1).some(({ row }) => row === TRACK.key);
}
