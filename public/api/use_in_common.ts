import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Api } from '../../common/contract/api';
import type { RequestOf } from '../../common/contract/endpoint';
import type { InCommon } from '../../common/domain/trace';
import { queryKeys } from './query_keys';
import { useClient } from './use_client';
import { useLastKnown } from './use_last_known';

export interface InCommonState {
  answer: InCommon | undefined;
  failure: unknown;
  retry(): void;
  isOpen: boolean;
  onToggle(isOpen: boolean): void;
  about: 'slow' | 'failed';
  onChoose(about: 'slow' | 'failed'): void;
  /** False where nothing tells which requests are slow. */
  canBeSlow: boolean;
}

/** What slow or failed requests have in common. Asked only while somebody looks at it; slow is what takes at least `slowerThan` milliseconds. */
export function useInCommon(
  request: Omit<RequestOf<Api['inCommon']>, 'slowerThan'>,
  slowerThan: number | undefined,
  asked: number,
): InCommonState {
  const client = useClient();
  const [isOpen, setOpen] = useState(false);
  const canBeSlow = slowerThan !== undefined && slowerThan > 0;
  const [chosen, setChosen] = useState<'slow' | 'failed'>('slow');
  const about = canBeSlow ? chosen : 'failed';
  const question = { ...request, slowerThan: about === 'slow' && canBeSlow ? Math.max(1, Math.floor(slowerThan)) : undefined };
  const { data, error, refetch } = useQuery({
    queryKey: queryKeys.inCommon(question, asked),
    queryFn: ({ signal }) => client.inCommon(question, signal),
    enabled: isOpen && request.parts.length > 0,
  });
  return {
    answer: useLastKnown(data),
    failure: error,
    retry: () => void refetch(),
    isOpen,
    onToggle: setOpen,
    about,
    onChoose: setChosen,
    canBeSlow,
  };
}
