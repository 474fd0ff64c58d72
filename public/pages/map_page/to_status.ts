import { i18n } from '@kbn/i18n';
import type { CoverageNote } from '../../../common/domain/coverage';
import { isAboutRights } from '../../../common/domain/coverage';
import type { ServiceMap } from '../../../common/domain/service_map';
import type { Format } from '../../components/format';
import { isCut } from './to_coverage_sentence';

/** Lines that were read and belong to no edge or service. */
const LEFT_OUT = new Set<CoverageNote['code']>(['lines_without_names', 'inbound_not_attributed']);

/** What the map was made of, in one line. */
export function toStatus({ services, edges, total, coverage }: ServiceMap, format: Format): string {
  const lines = coverage.sources.reduce((sum, source) => sum + source.lines, 0);
  const effort = i18n.translate('meshObservability.status.searches', {
    defaultMessage: '{searches, plural, one {# search} other {# searches}}, {took}',
    values: { searches: coverage.searches, took: format.duration(coverage.took) },
  });
  if (lines === 0 && edges.length === 0) {
    return [i18n.translate('meshObservability.status.noLines', { defaultMessage: 'No lines' }), effort].join(' · ');
  }
  const parts = [
    services.length < total.services
      ? i18n.translate('meshObservability.status.someServices', {
          defaultMessage: '{shown} of {total} services',
          values: { shown: format.count(services.length), total: format.count(total.services) },
        })
      : i18n.translate('meshObservability.status.services', {
          defaultMessage: '{count, plural, one {1 service} other {{shown} services}}',
          values: { count: services.length, shown: format.count(services.length) },
        }),
    edges.length < total.edges
      ? i18n.translate('meshObservability.status.someEdges', {
          defaultMessage: '{shown} of {total} edges',
          values: { shown: format.count(edges.length), total: format.count(total.edges) },
        })
      : i18n.translate('meshObservability.status.edges', {
          defaultMessage: '{count, plural, one {1 edge} other {{shown} edges}}',
          values: { count: edges.length, shown: format.count(edges.length) },
        }),
    ...linesPart(lines, coverage.notes, format),
    effort,
  ];
  return parts.join(' · ');
}

/** Nothing of a map that stands on metrics or traces. */
function linesPart(lines: number, notes: readonly CoverageNote[], format: Format): string[] {
  if (lines === 0) return [];
  if (notes.some(isAboutRights)) {
    return [
      i18n.translate('meshObservability.status.linesOfRole', {
        defaultMessage: '{lines} lines, of those that you may read',
        values: { lines: format.count(lines) },
      }),
    ];
  }
  return [
    notes.some((note) => isCut(note) || LEFT_OUT.has(note.code))
      ? i18n.translate('meshObservability.status.linesCut', {
          defaultMessage: '{lines} lines, not every one counted',
          values: { lines: format.count(lines) },
        })
      : i18n.translate('meshObservability.status.lines', {
          defaultMessage: '{lines} lines, every one counted',
          values: { lines: format.count(lines) },
        }),
  ];
}
