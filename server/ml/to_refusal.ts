import type { MlRefusal } from '../../common/domain/ml';

export interface Refusal {
  code: MlRefusal;
  /** Elasticsearch's own words, on one line; the page has a sentence a code. */
  said: string;
}

interface Refused {
  status: number;
  type: string;
  reason: string;
  /** Elasticsearch says so where a licence is what is missing. */
  isLicence: boolean;
}

interface Rule {
  code: MlRefusal;
  when(refused: Refused): boolean;
}

const has = (pattern: RegExp) => (refused: Refused) => pattern.test(`${refused.type} ${refused.reason}`);

/** The first that applies. Elasticsearch tells refusals apart by words more than by codes: those of 8.x and 9.x are the same. */
const RULES: Rule[] = [
  {
    code: 'absent',
    // The second is what a server says whose part of X-Pack that would answer was left out.
    when: has(/no handler found for uri|failed to find action \[cluster:[a-z/]*xpack/),
  },
  {
    code: 'licence',
    when: ({ isLicence }) => isLicence,
  },
  {
    code: 'privilege',
    when: ({ status }) => status === 401 || status === 403,
  },
  {
    code: 'upgrade_mode',
    when: has(/upgrade mode/),
  },
  {
    code: 'limit',
    when: has(/model_memory_limit|max_model_memory_limit/),
  },
  {
    code: 'memory',
    when: (refused) => refused.status === 429 || has(/no ML nodes|sufficient capacity|suitable nodes/)(refused),
  },
  {
    code: 'running',
    when: (refused) => refused.status === 409 && !has(/already exists|already used/)(refused),
  },
  {
    code: 'exists',
    when: has(/already_exists|already exists|already used/),
  },
  {
    code: 'no_data',
    when: has(/no analyzable data|no index matching|no documents|index_not_found|no fields with supported types/i),
  },
  {
    code: 'not_found',
    when: ({ status }) => status === 404,
  },
];

/** Undefined: this is no answer of Elasticsearch's, but a failure to reach it; that is told as everywhere. */
export function toRefusal(error: unknown): Refusal | undefined {
  const refused = refusedOf(error);
  if (!refused) return undefined;
  const rule = RULES.find(({ when }) => when(refused));
  return { code: rule?.code ?? 'other', said: sentence(refused.reason) };
}

/** By shape, not by class: Kibana's client is another copy of the library. */
function refusedOf(error: unknown): Refused | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { statusCode, message, meta } = error as { statusCode?: unknown; message?: unknown; meta?: { body?: unknown } };
  if (typeof statusCode !== 'number') return undefined;
  const told = (meta?.body as { error?: unknown } | undefined)?.error;
  const { type, reason, ...rest } = (typeof told === 'object' && told !== null ? told : { reason: told }) as Record<
    string,
    unknown
  >;
  return {
    status: statusCode,
    type: typeof type === 'string' ? type : '',
    reason: typeof reason === 'string' ? reason : typeof message === 'string' ? message : '',
    isLicence: 'license.expired.feature' in rest || /non-compliant for \[/.test(String(reason)),
  };
}

const LENGTH = 300;

function sentence(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim().slice(0, LENGTH);
  return line === '' || /[.!?]$/.test(line) ? line : `${line}.`;
}
