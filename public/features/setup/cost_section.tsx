import { EuiFieldNumber, EuiFlexGroup, EuiFlexItem, EuiFormRow, EuiSpacer, EuiStat, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useState } from 'react';
import type { LoggingCost, UnmeasuredSize } from '../../../common/domain/setup';
import { bytes } from '../../../common/domain/units';
import type { Format } from '../../components/format';
import { useFormat } from '../../components/use_format';
import { refusalText } from './refusal_text';
import { toStorage } from './to_storage';

const DAYS = 30;

/** What a day of logging every request takes, how long a disk lasts, and how both were computed. */
export function CostSection({ cost }: { cost: LoggingCost | undefined }) {
  const format = useFormat();
  const [days, setDays] = useState(DAYS);
  const [disk, setDisk] = useState(Number.NaN);
  if (!cost?.perDocument)
    return (
      <EuiText size="s">
        <p data-test-subj="meshNoCost">
          {cost?.unmeasured
            ? unmeasuredText(cost.unmeasured)
            : i18n.translate('meshObservability.setup.noCost', {
                defaultMessage: 'Measured once access logs arrive: their rate, times what one takes on disk.',
              })}
        </p>
      </EuiText>
    );
  const { perDay, kept, lasts } = toStorage(cost, { days, disk: Number.isFinite(disk) ? bytes(disk * 1e9) : undefined });
  const stat = (title: string, description: string) => (
    <EuiFlexItem grow={false} style={{ minWidth: 150 }}>
      <EuiStat titleSize="s" title={title} description={description} textAlign="left" />
    </EuiFlexItem>
  );
  return (
    <div data-test-subj="meshCost">
      <EuiFlexGroup gutterSize="l" wrap responsive={false} alignItems="flexEnd">
        {stat(format.bytes(perDay), i18n.translate('meshObservability.setup.perDay', { defaultMessage: 'a day, all copies' }))}
        {numberField({
          label: i18n.translate('meshObservability.setup.keep', { defaultMessage: 'Keep (days)' }),
          value: days,
          max: 3_650,
          onType: setDays,
          subject: 'meshCostDays',
        })}
        {stat(
          kept === undefined ? '…' : format.bytes(kept),
          i18n.translate('meshObservability.setup.kept', { defaultMessage: 'on disk then' }),
        )}
        {numberField({
          label: i18n.translate('meshObservability.setup.disk', { defaultMessage: 'Disk for it (GB)' }),
          value: disk,
          onType: setDisk,
          subject: 'meshCostDisk',
        })}
        {lasts !== undefined &&
          stat(
            i18n.translate('meshObservability.setup.lasts', {
              defaultMessage: '{days, plural, =0 {less than a day} one {# day} other {# days}}',
              values: { days: lasts },
            }),
            i18n.translate('meshObservability.setup.lastsFor', { defaultMessage: 'fit on it' }),
          )}
      </EuiFlexGroup>
      <EuiSpacer size="s" />
      <EuiText size="xs" color="subdued">
        <p data-test-subj="meshCostHow">{howComputed(cost, cost.perDocument, format)}</p>
      </EuiText>
    </div>
  );
}

interface NumberField {
  label: string;
  /** NaN: empty. */
  value: number;
  max?: number;
  onType(value: number): void;
  subject: string;
}

const numberField = ({ label, value, max, onType, subject }: NumberField) => (
  <EuiFlexItem grow={false}>
    <EuiFormRow display="rowCompressed" label={label}>
      <EuiFieldNumber
        compressed
        min={1}
        {...(max === undefined ? {} : { max })}
        value={Number.isNaN(value) ? '' : value}
        onChange={({ target }) => onType(target.valueAsNumber)}
        data-test-subj={subject}
      />
    </EuiFormRow>
  </EuiFlexItem>
);

function howComputed(cost: LoggingCost, perDocument: NonNullable<LoggingCost['perDocument']>, format: Format): string {
  const values = {
    rate: format.rate(cost.lastDay),
    hour: format.rate(cost.lastHour),
    size: format.bytes(perDocument.size),
    documents: format.count(perDocument.documents),
    indices: perDocument.indices,
    copies: cost.copies ?? 1,
  };
  if (perDocument.from === 'index_stats')
    return i18n.translate('meshObservability.setup.howStats', {
      defaultMessage:
        'Computed as {rate} over the last day (last hour: {hour}) × 86,400 s × {size} a document × {copies, plural, one {# copy} other {# copies}}. The size is that of {indices, plural, one {# index} other {# indices}} on disk by {documents} documents.',
      values,
    });
  return i18n.translate('meshObservability.setup.howSample', {
    defaultMessage:
      'Computed as {rate} over the last day (last hour: {hour}) × 86,400 s × {size} a document, one copy. The size is the mean of the {documents} newest documents as they were sent; on disk it may be half or twice as much. {why}',
    values: { ...values, why: cost.unmeasured ? unmeasuredText(cost.unmeasured) : '' },
  });
}

function unmeasuredText(why: UnmeasuredSize): string {
  switch (why.code) {
    case 'no_transport':
      return i18n.translate('meshObservability.setup.unmeasuredHere', {
        defaultMessage: 'Statistics of indices cannot be asked for here.',
      });
    case 'few_documents':
      return i18n.translate('meshObservability.setup.unmeasuredFew', {
        defaultMessage: 'The indices hold too few documents to tell what one takes.',
      });
    case 'not_monitored':
      return i18n.translate('meshObservability.setup.unmeasuredPrivilege', {
        defaultMessage: 'Statistics of indices need the privilege monitor on them.',
      });
    case 'not_answered':
      return i18n.translate('meshObservability.setup.unmeasuredUnanswered', {
        defaultMessage: 'Statistics of indices could not be read.',
      });
    case 'unread':
      return refusalText(why.refusal);
  }
}
