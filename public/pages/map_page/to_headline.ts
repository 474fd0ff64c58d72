import { i18n } from '@kbn/i18n';
import type { Edge } from '../../../common/domain/edge';
import type { ServiceId } from '../../../common/domain/service';
import type { ServiceMap } from '../../../common/domain/service_map';
import { displayName } from '../../components/display_name';
import { errorTone } from '../../components/error_tone';
import type { Format } from '../../components/format';
import type { MapSelection } from '../../features/service_map/map_selection';

export interface Headline {
  tone: 'danger' | 'warning' | 'success' | 'neutral';
  text: string;
  /** What the sentence is about. */
  about?: MapSelection;
}

/** Share of failures that is worth a headline. */
const WORTH_SAYING = 0.01;

/** The most important thing about a map, in one sentence: open errors before hidden ones, else that all is quiet. */
export function toHeadline(map: ServiceMap, format: Format): Headline | undefined {
  if (map.edges.length === 0) return undefined;
  return openErrors(map, format) ?? hiddenErrors(map, format) ?? quiet(map, format);
}

function openErrors(map: ServiceMap, format: Format): Headline | undefined {
  const failing = map.edges.filter((edge) => failureFloor(edge) >= WORTH_SAYING);
  // An error travels up to every caller; the edge behind which nothing else fails is nearest to where it began.
  const failingSources = new Set(failing.map(({ source }) => source));
  const deepest = failing.filter(({ destination }) => !failingSources.has(destination));
  const [worst] = (deepest.length > 0 ? deepest : failing).sort((a, b) => failureFloor(b) - failureFloor(a));
  if (!worst?.caller.errors) return undefined;
  const name = namesOf(map);
  return {
    tone: errorTone(worst.caller.errors.ratio) ?? 'warning',
    about: { kind: 'edge', id: worst.id },
    text: i18n.translate('meshObservability.headline.openErrors', {
      defaultMessage:
        '{source} → {destination}: {ratio} of {total} {isTcp, select, true {connections} other {requests}} failed{others, plural, =0 {} one {, and one more edge fails} other {, and # more edges fail}}',
      values: {
        source: name(worst.source),
        destination: name(worst.destination),
        ratio: format.ratio(worst.caller.errors.ratio),
        total: format.count(worst.caller.errors.known),
        isTcp: worst.protocol === 'tcp',
        others: failing.length - 1,
      },
    }),
  };
}

function hiddenErrors(map: ServiceMap, format: Format): Headline | undefined {
  const [worst] = map.services
    .filter(({ callee, hiddenErrors = 0 }) => hiddenErrors > 0 && hiddenErrors >= WORTH_SAYING * (callee?.lines ?? 0))
    .sort((a, b) => (b.hiddenErrors ?? 0) - (a.hiddenErrors ?? 0));
  if (!worst) return undefined;
  return {
    tone: 'warning',
    about: { kind: 'service', id: worst.id },
    text: i18n.translate('meshObservability.headline.hiddenErrors', {
      defaultMessage: '{service} answered {hidden} errors that retries hid from its callers',
      values: { service: displayName(worst.name), hidden: format.count(worst.hiddenErrors ?? 0) },
    }),
  };
}

function quiet({ edges }: ServiceMap, format: Format): Headline {
  const known = edges.reduce((sum, { caller }) => sum + (caller.errors?.known ?? 0), 0);
  const failed = edges.reduce((sum, { caller }) => sum + (caller.errors?.count ?? 0), 0);
  const values = { known: format.count(known), failed: format.count(failed) };
  if (known === 0) {
    return {
      tone: 'neutral',
      text: i18n.translate('meshObservability.headline.unknown', {
        defaultMessage: 'Whether requests fail is unknown: the logs hold no status',
      }),
    };
  }
  const silent = edges.filter(({ caller }) => (caller.errors?.known ?? 0) === 0).length;
  if (silent > 0) {
    return {
      tone: 'neutral',
      text: i18n.translate('meshObservability.headline.quietAsKnown', {
        defaultMessage:
          '{failed, plural, =0 {None} other {{shown}}} of {known} calls failed; of {silent} of {edges} edges it is not known',
        values: { ...values, failed, shown: values.failed, silent: format.count(silent), edges: format.count(edges.length) },
      }),
    };
  }
  return {
    tone: 'success',
    text:
      failed === 0
        ? i18n.translate('meshObservability.headline.quiet', {
            defaultMessage: 'All quiet: none of {known} calls failed',
            values,
          })
        : i18n.translate('meshObservability.headline.nearlyQuiet', {
            defaultMessage: 'All quiet: {failed} of {known} calls failed',
            values,
          }),
  };
}

/** The least share of failures that the counts prove (Wilson, 95 %): 2 of 3 say less than 200 of 300. */
function failureFloor({ caller: { errors } }: Edge): number {
  if (!errors || errors.known === 0) return 0;
  const z2 = 1.96 ** 2;
  const { ratio, known } = errors;
  const spread = Math.sqrt((ratio * (1 - ratio) + z2 / (4 * known)) * (z2 / known));
  return (ratio + z2 / (2 * known) - spread) / (1 + z2 / known);
}

function namesOf({ services }: ServiceMap) {
  const names = new Map(services.map(({ id, name }) => [id, name]));
  return (id: ServiceId) => displayName(names.get(id) ?? id);
}
