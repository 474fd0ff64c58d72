import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { RulePreview } from '../../../common/domain/rule_preview';
import type { TimeRange } from '../../../common/domain/time_range';
import { queryKeys } from '../../api/query_keys';
import { useClient } from '../../api/use_client';
import { useLastKnown } from '../../api/use_last_known';
import type { AlertDraft } from './alert_draft';

/** A line that is being dragged is not asked about until it rests. */
const REST = 300;

export interface PreviewResult {
  /** The last answer there was; what it belongs to may have changed since. */
  preview: RulePreview | undefined;
  /** It belongs to the draft as it is. */
  isCurrent: boolean;
  failure: unknown;
  retry(): void;
}

/** What the drafted rule would have done in this range. */
export function useRulePreview({ kind, params, suggest }: AlertDraft, range: TimeRange): PreviewResult {
  const client = useClient();
  const wanted = { kind, params, suggest, ...range };
  const request = useRested(wanted);
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: queryKeys.rulePreview(request),
    queryFn: ({ signal }) => client.rulePreview(request, signal),
  });
  const preview = useLastKnown(data);
  const isCurrent = data !== undefined && !isFetching && JSON.stringify(request) === JSON.stringify(wanted);
  return { preview, isCurrent, failure: error, retry: () => void refetch() };
}

function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value);
  const text = JSON.stringify(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(JSON.parse(text) as T), REST);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
