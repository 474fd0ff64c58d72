import type { ServiceMap } from '../../common/domain/service_map';

/** The period that a map is compared with. */
export interface Earlier {
  /** "the period before", "the same time last week". */
  label: string;
  /** Undefined until it is known. */
  map: ServiceMap | undefined;
  failure: unknown;
}
