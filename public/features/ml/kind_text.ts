import { i18n } from '@kbn/i18n';
import type { MlKind, MlMissing } from '../../../common/domain/ml';

/** What one thing is called, and what it tells. */
export function kindText(kind: MlKind): { title: string; tells: string } {
  switch (kind) {
    case 'latency':
      return {
        title: i18n.translate('meshObservability.ml.latency', { defaultMessage: 'Latency' }),
        tells: i18n.translate('meshObservability.ml.latencyTells', {
          defaultMessage: 'Calls whose mean duration is higher than usual, each edge by its own habits and hours.',
        }),
      };
    case 'errors':
      return {
        title: i18n.translate('meshObservability.ml.errors', { defaultMessage: 'Errors' }),
        tells: i18n.translate('meshObservability.ml.errorsTells', {
          defaultMessage: 'Edges on which a larger share of requests fails than usual.',
        }),
      };
    case 'traffic':
      return {
        title: i18n.translate('meshObservability.ml.traffic', { defaultMessage: 'Traffic' }),
        tells: i18n.translate('meshObservability.ml.trafficTells', {
          defaultMessage: 'Edges with more or fewer calls than usual at this hour.',
        }),
      };
    case 'bytes':
      return {
        title: i18n.translate('meshObservability.ml.bytes', { defaultMessage: 'Bytes' }),
        tells: i18n.translate('meshObservability.ml.bytesTells', {
          defaultMessage: 'Calls that carry more or fewer bytes than usual, in either direction.',
        }),
      };
    case 'rare_calls':
      return {
        title: i18n.translate('meshObservability.ml.rareCalls', { defaultMessage: 'Rare calls' }),
        tells: i18n.translate('meshObservability.ml.rareCallsTells', {
          defaultMessage: 'A service that calls somebody whom it hardly ever calls.',
        }),
      };
    case 'unlike_others':
      return {
        title: i18n.translate('meshObservability.ml.unlikeOthers', { defaultMessage: 'A caller unlike the others' }),
        tells: i18n.translate('meshObservability.ml.unlikeOthersTells', {
          defaultMessage: 'Among the callers of one service, the one that calls more often or waits longer than the rest.',
        }),
      };
    case 'categories':
      return {
        title: i18n.translate('meshObservability.ml.categories', { defaultMessage: 'Ways to end' }),
        tells: i18n.translate('meshObservability.ml.categoriesTells', {
          defaultMessage:
            'What Envoy says of how requests ended, put into categories: new ones, and unusual counts of known ones.',
        }),
      };
    case 'edge_outliers':
      return {
        title: i18n.translate('meshObservability.ml.edgeOutliers', { defaultMessage: 'Outliers among edges' }),
        tells: i18n.translate('meshObservability.ml.edgeOutliersTells', {
          defaultMessage:
            'Edges whose figures of the last day are unlike those of all other edges, and which figure makes them so.',
        }),
      };
    case 'service_outliers':
      return {
        title: i18n.translate('meshObservability.ml.serviceOutliers', { defaultMessage: 'Outliers among services' }),
        tells: i18n.translate('meshObservability.ml.serviceOutliersTells', {
          defaultMessage: 'The same of services, by the calls to them.',
        }),
      };
    case 'duration_drivers':
      return {
        title: i18n.translate('meshObservability.ml.durationDrivers', { defaultMessage: 'What drives durations' }),
        tells: i18n.translate('meshObservability.ml.durationDriversTells', {
          defaultMessage: 'Regression over the last hour’s lines: which property of a request goes with a long duration.',
        }),
      };
    case 'failure_drivers':
      return {
        title: i18n.translate('meshObservability.ml.failureDrivers', { defaultMessage: 'Which requests will fail' }),
        tells: i18n.translate('meshObservability.ml.failureDriversTells', {
          defaultMessage: 'Classification over the last hour’s lines: which property of a request goes with its status.',
        }),
      };
  }
}

/** Why one thing cannot be made of these access logs. */
export function missingText(missing: MlMissing): string {
  switch (missing) {
    case 'status':
      return i18n.translate('meshObservability.ml.missingStatus', {
        defaultMessage: 'The access logs hold no status: add %RESPONSE_CODE% to their format.',
      });
    case 'bytes':
      return i18n.translate('meshObservability.ml.missingBytes', {
        defaultMessage: 'The access logs hold no bytes: add %BYTES_SENT% and %BYTES_RECEIVED% to their format.',
      });
    case 'details':
      return i18n.translate('meshObservability.ml.missingDetails', {
        defaultMessage: 'The access logs do not say how requests ended: add %RESPONSE_CODE_DETAILS% to their format.',
      });
    case 'local_indices':
      return i18n.translate('meshObservability.ml.missingLocal', {
        defaultMessage: 'The access logs are in other clusters only, and an analysis reads none of those.',
      });
  }
}
