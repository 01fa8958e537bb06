import { done, say, withButtons, withFacts, withNote } from '../../src/cards/answers.ts';
import type { Fact } from '../../src/cards/card.ts';
import { button, sayOf } from '../../src/cards/say.ts';
import { type Answer, defineCommand, type KnownScene } from '../../src/chat/define-command.ts';
import { custom, optional, projectNumber, prose, verdict } from '../../src/chat/fields.ts';
import { verdictsOf } from '../../src/chat/filed-buttons.ts';
import { keysOf } from '../../src/domain/owing.ts';
import { VOICE_ROLES } from '../../src/domain/parties.ts';
import type { Project } from '../../src/domain/project.ts';
import { subjectOf } from '../../src/domain/record-flow.ts';
import { mayTake } from '../../src/engine/entries.ts';
import { sightOf } from '../../src/office/sight.ts';
import { awardedTo } from '../../src/projects/awarded.ts';
import { contractOf } from '../../src/projects/contract.ts';
import {
  claimedFen,
  PAYMENT_KEY,
  type Payment,
  paidFen,
  paymentsOf,
} from '../../src/projects/payment-terms.ts';
import { rowNamed } from '../../src/projects/pieces.ts';
import { openCase } from '../../src/projects/supervision.ts';
import { FILED_WORDS } from '../../src/wording/parts.ts';
import { PAYMENT_QUEUE as W } from '../../src/wording/payment-queue.ts';
import { formatFen } from '../../src/wording/units.ts';

const REVIEW = 'payment-review';

interface Waiting {
  readonly project: Project;
  readonly payment: Payment;
}

/** Payments this person may consent to, the longest asked for first. */
async function waiting({ desk, actor }: KnownScene): Promise<readonly Waiting[]> {
  const step = rowNamed(REVIEW)?.step;
  const page = { offset: 0, limit: 1_000 };
  const { projects } = await desk.projects.search({ owedBy: keysOf(actor) }, sightOf(actor), page);
  const askedAt = ({ project, payment }: Waiting) =>
    project.filed?.find(({ row, no }) => row === PAYMENT_KEY && no === payment.no)?.at ?? '';
  const numberOf = ({ project, payment }: Waiting) => `${project.number} ${payment.no}`;
  return projects
    .flatMap((project) =>
      paymentsOf(project).flatMap((payment) => {
        const entry = project.filed?.find(({ row, no }) => row === PAYMENT_KEY && no === payment.no);
        const mine = payment.state === 'asked' && step && entry && mayTake(actor, step, entry, { project });
        return mine ? [{ project, payment }] : [];
      }),
    )
    .sort((a, b) => askedAt(a).localeCompare(askedAt(b)) || numberOf(a).localeCompare(numberOf(b)));
}

function factsOf({ project, payment }: Waiting, { names }: KnownScene): readonly Fact[] {
  const contract = Number(contractOf(project)?.fen ?? 0);
  const [claimed, paid] = [claimedFen(project), paidFen(project)];
  const sums = [contract, paid, claimed - paid, contract - claimed].map(formatFen);
  return [
    { label: W.purchaser, value: names.unit(project.declaration.purchaser) },
    { label: W.payee, value: awardedTo(project)?.name ?? '' },
    { label: W.contract, value: W.sums(...(sums as [string, string, string, string])) },
    { label: W.milestones, value: payment.milestones.join('、') || W.none2 },
    { label: W.invoice, value: payment.invoice ?? W.noInvoice },
    {
      label: W.flow,
      value: `${payment.flow === 'other' ? W.byOther : W.byContract}${payment.final ? `，${W.final}` : ''}`,
    },
    ...(project.precedent
      ? [{ label: W.last, value: `${project.precedent.number} ${project.precedent.result}` }]
      : []),
  ];
}

/** The payment at this place of the queue as one card; behind the last it begins again. */
async function cardAt(
  place: number,
  scene: KnownScene,
  after?: string,
): Promise<Pick<Answer, 'card' | 'follows' | 'personal'>> {
  const all = await waiting(scene);
  const at = Math.min(Math.max(place, 1), all.length) - 1;
  const now = all[at];
  const step = rowNamed(REVIEW)?.step;
  if (!now || !step)
    return {
      card: done(after === undefined ? W.none : W.after(after), after === undefined ? W.noneNext : W.none),
      personal: true,
    };
  const { project, payment } = now;
  const { number, declaration, version } = project;
  const title = W.title(at + 1, all.length, number, declaration.name, payment.no, formatFen(payment.fen));
  const base = withFacts(
    say(title, after === undefined ? undefined : W.after(after), openCase(project) ? W.blocked : undefined),
    factsOf(now, scene),
  );
  const others = all
    .filter((_, index) => index !== at)
    .map((each) =>
      W.waiting(each.project.number, each.project.declaration.name, formatFen(each.payment.fen)),
    );
  const deciding = verdictsOf(step, [number, String(payment.no)], version, true).map((each) => ({
    ...each,
    say: each.say.replace(REVIEW, 'payment-queue'),
  }));
  const next = all.length > 1 ? [button(W.next, sayOf('payment-queue', [number, String(payment.no)]))] : [];
  const card = others.length > 0 ? withNote(base, W.more(others)) : base;
  return {
    card: withButtons(card, [...deciding, ...next]),
    follows: { subject: subjectOf('project', project), view: 'task' },
    personal: true,
  };
}

/** Payments that wait for finance, one card after the other: a decision brings the next (六(三), R84, R85). */
export default defineCommand({
  name: 'payment-queue',
  words: ['支付队列', '待审支付', '待审核支付'],
  who: [...VOICE_ROLES, 'convenor'],
  group: 'stages',
  changes: true,
  fields: {
    number: optional(projectNumber({ quiet: true })),
    no: optional(
      custom((text) => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : { problem: 'not-a-count' }), {
        quiet: true,
        words: { label: FILED_WORDS.noLabel, labels: FILED_WORDS.noLabels },
      }),
    ),
    verdict: optional(verdict('verdict', { clause: '六(三)' })),
    reason: optional(prose(200, { labelledOnly: true })),
  },
  looks: ({ verdict: said }) => said === undefined,
  async check({ verdict: said, reason }) {
    return said === 'disagree' && !reason ? [{ field: 'reason', key: 'missing', clause: '六(三)' }] : [];
  },
  async run({ number, no, verdict: said, reason }, scene) {
    const all = await waiting(scene);
    const here = all.findIndex(({ project, payment }) => project.number === number && payment.no === no);
    if (said === undefined) return cardAt(here < 0 ? 1 : ((here + 1) % all.length) + 1, scene);
    const reviewing = scene.catalogue.find(({ name }) => name === REVIEW);
    const answer = await reviewing?.run({ number, no, verdict: said, reason }, scene);
    const outcome = answer?.toast ?? answer?.card?.title ?? '';
    return { ...answer, ...(await cardAt(here + 1, scene, outcome)) };
  },
});
