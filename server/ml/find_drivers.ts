import type { estypes } from '@elastic/elasticsearch';
import type { MlDriver } from '../../common/domain/ml';
import { get } from './ml_call';
import type { MlSession } from './ml_session';

/** What the newest model of an analysis says drives its figure; empty where there is none. Rejects as Elasticsearch does. */
export async function findDrivers(session: MlSession, id: string): Promise<MlDriver[]> {
  const { path } = get`/_ml/trained_models/_all`;
  const query = new URLSearchParams({ tags: id, include: 'total_feature_importance', allow_no_match: 'true' });
  const { trained_model_configs: models } = await session.send<estypes.MlGetTrainedModelsResponse>({
    method: 'GET',
    path: `${path}?${query.toString()}`,
  });
  const newest = [...models].sort((a, b) => Number(b.create_time ?? 0) - Number(a.create_time ?? 0))[0];
  return readDrivers(newest?.metadata?.total_feature_importance);
}

/** One feature, one figure: of several classes the mean of theirs. The client's types have lists where Elasticsearch sends objects: both are read. */
export function readDrivers(features: readonly Partial<estypes.MlTotalFeatureImportance>[] = []): MlDriver[] {
  return features
    .map(({ feature_name = '', importance, classes = [] }): MlDriver => {
      const each = classes.map(({ class_name, importance: of }) => ({
        name: class_name,
        importance: magnitude(of),
      }));
      const mean = each.length === 0 ? 0 : each.reduce((sum, { importance: of }) => sum + of, 0) / each.length;
      return { feature: feature_name, importance: importance === undefined ? mean : magnitude(importance), classes: each };
    })
    .sort((a, b) => b.importance - a.importance);
}

function magnitude(importance: unknown): number {
  const [first] = [importance].flat() as Array<{ mean_magnitude?: unknown } | undefined>;
  return typeof first?.mean_magnitude === 'number' ? first.mean_magnitude : 0;
}
