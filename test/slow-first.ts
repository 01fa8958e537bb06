import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Whole stories and long years: begun last, one of them would run on alone while the other hands are idle. */
const SLOW = [
  'journeys/stages/on-feishu',
  'journeys/stages/on-telegram',
  'journeys/stages/on-the-console',
  'journeys/kills',
  'office/every-reminder',
  'journeys/project',
  'phrases/more',
  'journeys/meeting',
  'journeys/demo',
  'chat/laws/words-left-over',
  'phrases/phrases',
  'journeys/templates',
  'office/three-years',
  'office/wound-clock',
  'commands/minutes',
  'journeys/admin',
  'office/yearly',
  'commands/meeting',
  'store/embedded/embedded',
].map((name) => `/test/${name}.test.ts`);

/** The slow ones first, in this order; then the others as they would come anyway. */
export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = SLOW.findIndex((name) => moduleId.endsWith(name));
      return at < 0 ? SLOW.length : at;
    };
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
  }
}
