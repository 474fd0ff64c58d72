import type { MlRefusal } from '../../common/domain/ml';

export interface Refusal {
  code: MlRefusal;
  /** What happened and what to do, in one or two sentences. */
  message: string;
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
  say(refused: Refused): string;
}

const has = (pattern: RegExp) => (refused: Refused) => pattern.test(`${refused.type} ${refused.reason}`);

/** The first that applies. Elasticsearch tells refusals apart by words more than by codes: those of 8.x and 9.x are the same. */
const RULES: Rule[] = [
  {
    code: 'absent',
    // The second is what a server says whose part of X-Pack that would answer was left out.
    when: has(/no handler found for uri|failed to find action \[cluster:[a-z/]*xpack/),
    say: () =>
      'This Elasticsearch has no machine learning: it was left out of the distribution, or switched off by xpack.ml.enabled. The built-in detector goes on without it.',
  },
  {
    code: 'licence',
    when: ({ isLicence }) => isLicence,
    say: () =>
      'The licence of this cluster does not include machine learning, or has expired: it needs platinum, enterprise or a trial. The built-in detector goes on without it.',
  },
  {
    code: 'privilege',
    when: ({ status }) => status === 401 || status === 403,
    say: ({ reason }) =>
      `You may not do this: ${sentence(reason)} Ask an administrator for the role machine_learning_admin, and for read on the access logs.`,
  },
  {
    code: 'upgrade_mode',
    when: has(/upgrade mode/),
    say: () => 'Machine learning rests while the cluster is upgraded. Try again when upgrade mode has been switched off.',
  },
  {
    code: 'limit',
    when: has(/model_memory_limit|max_model_memory_limit/),
    say: ({ reason }) =>
      `The memory that this asks for is more than the cluster allows: ${sentence(reason)} Raise xpack.ml.max_model_memory_limit, or watch fewer indices.`,
  },
  {
    code: 'memory',
    when: (refused) => refused.status === 429 || has(/no ML nodes|sufficient capacity|suitable nodes/)(refused),
    say: ({ reason }) =>
      `No node has room for it: ${sentence(reason)} Stop a job that is not needed, or give the machine-learning nodes more memory.`,
  },
  {
    code: 'running',
    when: (refused) => refused.status === 409 && !has(/already exists|already used/)(refused),
    say: ({ reason }) => `It is in another state than this needs: ${sentence(reason)} Look again in a moment.`,
  },
  {
    code: 'exists',
    when: has(/already_exists|already exists|already used/),
    say: ({ reason }) => `It is there already: ${sentence(reason)} What is there is used as it is.`,
  },
  {
    code: 'no_data',
    when: has(/no analyzable data|no index matching|no documents|index_not_found|no fields with supported types/i),
    say: ({ reason }) =>
      `There is nothing to analyse yet: ${sentence(reason)} Wait until traffic has been logged, and try again.`,
  },
  {
    code: 'not_found',
    when: ({ status }) => status === 404,
    say: ({ reason }) => `It is not there any more: ${sentence(reason)} Somebody else may have deleted it.`,
  },
];

/** Undefined: this is no answer of Elasticsearch's, but a failure to reach it; that is told as everywhere. */
export function toRefusal(error: unknown): Refusal | undefined {
  const refused = refusedOf(error);
  if (!refused) return undefined;
  const rule = RULES.find(({ when }) => when(refused));
  if (rule) return { code: rule.code, message: rule.say(refused) };
  return { code: 'other', message: `Elasticsearch refused (${refused.status}): ${sentence(refused.reason)}` };
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
