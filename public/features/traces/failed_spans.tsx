import { EuiButtonEmpty, EuiFlexGroup, EuiFlexItem } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { Trace } from '../../../common/domain/trace';
import { spanResult, spanTitle } from './span_words';

const MOST = 6;

/** Errors first: where they began, each a way to its span. A span whose own call failed too only passes on what happened below it. */
export function FailedSpans({ trace, onSelect }: { trace: Trace; onSelect(place: number): void }) {
  const origins = originsOf(trace);
  if (origins.length === 0) return null;
  return (
    <EuiFlexGroup gutterSize="xs" wrap responsive={false} alignItems="center" data-test-subj="meshFailedSpans">
      {origins.slice(0, MOST).map((place) => {
        const span = trace.spans[place];
        return (
          span && (
            <EuiFlexItem key={place} grow={false}>
              <EuiButtonEmpty size="xs" color="danger" iconType="error" onClick={() => onSelect(place)}>
                {[spanTitle(trace, span), spanResult(span)].filter((part) => part !== undefined).join(': ')}
              </EuiButtonEmpty>
            </EuiFlexItem>
          )
        );
      })}
      {origins.length > MOST && (
        <EuiFlexItem grow={false}>
          {i18n.translate('meshObservability.trace.moreFailed', {
            defaultMessage: 'and {count} more',
            values: { count: origins.length - MOST },
          })}
        </EuiFlexItem>
      )}
    </EuiFlexGroup>
  );
}

/** Failed spans without a failed one directly below: where errors came from. */
export function originsOf({ spans }: Pick<Trace, 'spans'>): number[] {
  const passedOn = new Set(spans.flatMap(({ failed, parent }) => (failed && parent !== undefined ? [parent] : [])));
  return spans.flatMap(({ failed }, place) => (failed && !passedOn.has(place) ? [place] : []));
}
