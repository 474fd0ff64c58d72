import { EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { UsualTraffic } from '../../common/domain/usual_traffic';

interface Props {
  usual: UsualTraffic;
  figure: 'p95' | 'rate';
}

/** What the band of a chart stands on, or why there is none. */
export function UsualNote({ usual: { points, days }, figure }: Props) {
  const isKnown = points.some(({ [figure]: known }) => known !== undefined);
  return (
    <EuiText size="xs" color="subdued" data-test-subj={`meshUsual-${figure}`}>
      <p>{isKnown ? standsOn(days) : days === 0 ? noDay() : tooLittle(days)}</p>
    </EuiText>
  );
}

const standsOn = (days: number) =>
  i18n.translate('meshObservability.usual.standsOn', {
    defaultMessage:
      'Usual: the same hours of {days, plural, one {one earlier day} other {# earlier days}}; the line is their median, the band the middle half.',
    values: { days },
  });
const noDay = () =>
  i18n.translate('meshObservability.usual.noDay', {
    defaultMessage: 'What is usual is not known: no earlier day has such traffic at these hours.',
  });
const tooLittle = (days: number) =>
  i18n.translate('meshObservability.usual.tooLittle', {
    defaultMessage:
      'What is usual is not known: {days, plural, one {one earlier day has} other {# earlier days have}} such traffic at these hours, too little to compare with.',
    values: { days },
  });
