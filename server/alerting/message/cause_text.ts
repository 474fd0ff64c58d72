import type { Cause } from '../../../common/domain/cause';
import { plainName } from './plain_name';
import { timeText } from './figure_text';

/** Who most likely made others suffer, in one sentence that can be checked: what, since when, and of how many findings. */
export function causeText({ suspect, trouble, since, explains, of }: Cause, nameOf: (service: string) => string): string {
  const [first = '', second] = suspect.id.split('→').map((id) => plainName(nameOf(id)));
  const who = second === undefined ? first : `${first} → ${second}`;
  return `Likely cause: ${accuse(who, trouble)} since ${timeText(since)}. That explains ${explains.length} of ${of} findings of its kind.`;
}

function accuse(who: string, trouble: Cause['trouble']): string {
  switch (trouble) {
    case 'slow':
      return `${who} is slow by itself`;
    case 'failing':
      return `${who} fails by itself`;
    case 'network':
      return `the network or proxies of ${who} are slow`;
    case 'unanswered':
      return `${who} does not answer its callers`;
  }
}
