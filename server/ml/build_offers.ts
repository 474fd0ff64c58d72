import type { MlKind, MlMissing, MlRequest, MlTechnique } from '../../common/domain/ml';
import { ML_KINDS } from '../../common/domain/ml';
import type { AnomalyKind } from './anomaly_jobs';
import { ANOMALY_JOBS } from './anomaly_jobs';
import { buildAnomalyDetection } from './build_anomaly_detection';
import { buildDrivers, missingForDrivers } from './build_drivers';
import { buildOutlierDetection } from './build_outlier_detection';
import { post, remove } from './ml_call';
import type { MlData } from './ml_data';
import { mlNames } from './ml_names';

interface Recipe {
  technique: MlTechnique;
  missing(data: MlData): MlMissing[];
  make(data: MlData): MlRequest[];
}

const anomalies = (kind: AnomalyKind): Recipe => ({
  technique: 'anomaly_detection',
  missing: ({ reader }) => ANOMALY_JOBS[kind](reader).missing,
  make: (data) => buildAnomalyDetection(kind, data),
});

const RECIPES: Record<MlKind, Recipe> = {
  latency: anomalies('latency'),
  errors: anomalies('errors'),
  traffic: anomalies('traffic'),
  bytes: anomalies('bytes'),
  rare_calls: anomalies('rare_calls'),
  unlike_others: anomalies('unlike_others'),
  categories: anomalies('categories'),
  edge_outliers: {
    technique: 'outlier_detection',
    missing: () => [],
    make: (data) => buildOutlierDetection('edge_outliers', data),
  },
  service_outliers: {
    technique: 'outlier_detection',
    missing: () => [],
    make: (data) => buildOutlierDetection('service_outliers', data),
  },
  duration_drivers: {
    technique: 'regression',
    missing: (data) => missingForDrivers('duration_drivers', data),
    make: (data) => buildDrivers('duration_drivers', data),
  },
  failure_drivers: {
    technique: 'classification',
    missing: (data) => missingForDrivers('failure_drivers', data),
    make: (data) => buildDrivers('failure_drivers', data),
  },
};

export interface Offer {
  kind: MlKind;
  technique: MlTechnique;
  id: string;
  missing: MlMissing[];
  requests: MlRequest[];
}

/** All that can be made of these access logs, and what making it would send. */
export const buildOffers = (data: MlData): Offer[] => ML_KINDS.map((kind) => buildOffer(kind, data));

export function buildOffer(kind: MlKind, data: MlData): Offer {
  const { technique, missing, make } = RECIPES[kind];
  const lacks = missing(data);
  return {
    kind,
    technique,
    id: mlNames(kind, data.space).id,
    missing: lacks,
    requests: lacks.length > 0 ? [] : make(data),
  };
}

const TECHNIQUE = (kind: MlKind) => RECIPES[kind].technique;

/** What starts again, stops and takes away what was made. */
export function buildChange(action: 'start' | 'stop' | 'delete', kind: MlKind, space: string): MlRequest[] {
  const { id, datafeed, transform, figures, results } = mlNames(kind, space);
  const technique = TECHNIQUE(kind);
  if (technique === 'anomaly_detection') {
    if (action === 'start') return [post`/_ml/anomaly_detectors/${id}/_open`, post`/_ml/datafeeds/${datafeed}/_start`];
    const stop = [post`/_ml/datafeeds/${datafeed}/_stop`, post`/_ml/anomaly_detectors/${id}/_close`];
    if (action === 'stop') return stop;
    return [forced(remove`/_ml/datafeeds/${datafeed}`), forced(remove`/_ml/anomaly_detectors/${id}`)];
  }
  const isOutliers = technique === 'outlier_detection';
  if (action === 'start') return [post`/_ml/data_frame/analytics/${id}/_start`];
  if (action === 'stop') {
    return [...(isOutliers ? [post`/_transform/${transform}/_stop`] : []), post`/_ml/data_frame/analytics/${id}/_stop`];
  }
  return [
    forced(remove`/_ml/data_frame/analytics/${id}`),
    ...(isOutliers ? [forced(remove`/_transform/${transform}`), remove`/${figures}`] : []),
    remove`/${results}`,
  ];
}

/** Running or not. */
const forced = (request: MlRequest): MlRequest => ({ ...request, path: `${request.path}?force=true` });
