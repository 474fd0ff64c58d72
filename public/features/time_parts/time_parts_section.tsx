import { EuiSkeletonText, EuiText, useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { TimeParts } from '../../../common/domain/time_parts';
import type { AnswerState } from '../../api/use_answer';
import { PanelSection } from '../../components/panel_section';
import { ProblemCallout } from '../../components/problem_callout';
import { useFormat } from '../../components/use_format';
import { limitText, placesText } from './time_parts_words';

interface Props {
  state: AnswerState<TimeParts>;
  source: string;
  destination: string;
}

/** Where the time of a call goes, on its way: as a bar, in figures, and what nothing tells. */
export function TimePartsSection({ state: { answer, failure, retry }, source, destination }: Props) {
  const format = useFormat();
  const { colors, size } = useEuiTheme().euiTheme;
  const palette = {
    caller_proxy: colors.accent,
    network: colors.primary,
    callee_proxy: colors.warning,
    application: colors.mediumShade,
  };
  const parts = (answer?.parts ?? []).map((part) => ({
    ...part,
    words: placesText(part.places, { source, destination }),
    color: palette[part.places.at(-1) ?? 'application'],
  }));
  return (
    <PanelSection title={i18n.translate('meshObservability.timeParts.title', { defaultMessage: 'Where the time goes' })}>
      {failure != null && <ProblemCallout failure={failure} onRetry={retry} />}
      {failure == null && !answer && <EuiSkeletonText lines={3} />}
      {answer && (
        <div data-test-subj="meshTimeParts">
          {parts.length > 0 && (
            <>
              <div aria-hidden style={{ display: 'flex', gap: 2, height: size.base, borderRadius: size.xs, overflow: 'hidden' }}>
                {parts.map(({ words, ratio, color }) => (
                  <div key={words} style={{ flexGrow: ratio, flexBasis: 3, background: color }} />
                ))}
              </div>
              <dl
                style={{
                  display: 'grid',
                  gridTemplateColumns: 'minmax(0, max-content) repeat(3, max-content)',
                  gap: `2px ${size.m}`,
                  margin: `${size.s} 0`,
                  fontSize: 13,
                }}
              >
                {parts.map(({ words, mean, p95, ratio, color }) => (
                  <React.Fragment key={words}>
                    <dt>
                      <span
                        aria-hidden
                        style={{
                          display: 'inline-block',
                          width: 10,
                          height: 10,
                          borderRadius: 2,
                          marginRight: 6,
                          background: color,
                        }}
                      />
                      {words}
                    </dt>
                    <dd style={{ margin: 0, textAlign: 'right', fontWeight: 600 }}>{format.duration(mean)}</dd>
                    <dd style={{ margin: 0, textAlign: 'right' }}>{format.ratio(ratio)}</dd>
                    <dd style={{ margin: 0, color: colors.subduedText }}>
                      {i18n.translate('meshObservability.timeParts.p95', {
                        defaultMessage: 'p95 {duration}',
                        values: { duration: format.duration(p95) },
                      })}
                    </dd>
                  </React.Fragment>
                ))}
              </dl>
            </>
          )}
          <EuiText size="xs" color="subdued">
            {answer.mean !== undefined && <p>{basisText(answer, format.duration(answer.mean), format.count)}</p>}
            {answer.limits.map((limit) => (
              <p key={limit}>{limitText(limit, { source, destination })}</p>
            ))}
          </EuiText>
        </div>
      )}
    </PanelSection>
  );
}

function basisText({ basis, sampled, paired }: TimeParts, mean: string, count: (value: number) => string): string {
  const values = { mean, paired: count(paired), sampled: count(sampled) };
  if (basis === 'spans') {
    return i18n.translate('meshObservability.timeParts.fromSpans', {
      defaultMessage: 'Means of {paired} of {sampled} traced calls taken by chance, {mean} each: both of their spans are stored.',
      values,
    });
  }
  return paired > 0
    ? i18n.translate('meshObservability.timeParts.fromLines', {
        defaultMessage:
          'Means of {paired} of {sampled} calls taken by chance, {mean} each: those of which both proxies’ lines were found and that were not tried again.',
        values,
      })
    : i18n.translate('meshObservability.timeParts.fromCallers', {
        defaultMessage: 'Means of {sampled} calls taken by chance, {mean} each, as the caller’s proxy logged them.',
        values,
      });
}
