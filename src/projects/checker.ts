import type { UnitSlug } from '../domain/people.ts';
import { KEEPER_OF_MARKET, KEEPER_OF_SOCIAL, PROVIDER_KINDS } from '../registers/providers.ts';
import type { Provider } from './awarded.ts';

/** The department that checks such a provider: 民政 for social organisations, else whoever registered it (七(四)4, R57). */
export const checkerOf = ({ kind, authority }: Pick<Provider, 'kind' | 'authority'>): UnitSlug =>
  kind === 'social-organisation' ? KEEPER_OF_SOCIAL : (authority ?? KEEPER_OF_MARKET);

export const kindWords = (kind: string | undefined): string =>
  PROVIDER_KINDS.find(({ value }) => value === kind)?.words[0] ?? '类型未登记';
