import { EuiBasicTable, EuiSpacer, EuiText } from '@elastic/eui';
import type { EuiBasicTableColumn } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { CommonProperty, CommonValue, InCommon } from '../../common/domain/trace';
import { flagWords } from './flag_words';
import type { Format } from './format';
import { Name } from './name';
import { useFormat } from './use_format';

/** Values that are more frequent among some requests than among the rest, with counts and shares of both. */
export function InCommonList({ answer }: { answer: InCommon }) {
  const format = useFormat();
  const { among, rest } = answer.compared;
  const compared =
    answer.slowerThan === undefined
      ? i18n.translate('meshObservability.inCommon.comparedFailed', {
          defaultMessage: '{among} failed requests against {rest} others.',
          values: { among: format.count(among), rest: format.count(rest) },
        })
      : i18n.translate('meshObservability.inCommon.comparedSlow', {
          defaultMessage: '{among} requests of {than} and more against {rest} others.',
          values: { among: format.count(among), rest: format.count(rest), than: format.duration(answer.slowerThan) },
        });
  return (
    <div data-test-subj="meshInCommonList">
      <EuiText size="s" color="subdued">
        <p>
          {compared} {conclusion(answer)} {untold(answer)}
        </p>
      </EuiText>
      {answer.values.length > 0 && (
        <>
          <EuiSpacer size="xs" />
          <EuiBasicTable<CommonValue>
            tableCaption={compared}
            items={answer.values}
            itemId={({ property, value }) => `${property} ${value}`}
            columns={columns(format)}
            tableLayout="fixed"
            compressed
          />
        </>
      )}
    </div>
  );
}

function conclusion({ tooFew, values }: InCommon): string {
  if (tooFew) {
    return i18n.translate('meshObservability.inCommon.tooFew', {
      defaultMessage: 'At least {needed} of each are needed to say anything.',
      values: { needed: tooFew.needed },
    });
  }
  return values.length === 0
    ? i18n.translate('meshObservability.inCommon.nothing', {
        defaultMessage: 'Nothing that the access log tells is more frequent among them.',
      })
    : '';
}

/** What nobody looked at is not the same as what is not there. */
function untold({ tooFew, unknown }: InCommon): string {
  if (tooFew || unknown.length === 0) return '';
  return i18n.translate('meshObservability.inCommon.untold', {
    defaultMessage: 'The access log does not tell: {properties}.',
    values: { properties: unknown.map((property) => NAMES[property]()).join(', ') },
  });
}

function columns(format: Format): Array<EuiBasicTableColumn<CommonValue>> {
  const share = ({ count, ratio }: CommonValue['among']) => `${format.ratio(ratio)} (${format.count(count)})`;
  return [
    {
      name: i18n.translate('meshObservability.inCommon.what', { defaultMessage: 'What' }),
      render: ({ property, value }: CommonValue) => (
        <span>
          {NAMES[property]()}{' '}
          <strong>{<Name name={property === 'flags' ? (flagWords(value) ?? value) : value} length={60} />}</strong>
        </span>
      ),
    },
    {
      name: i18n.translate('meshObservability.inCommon.among', { defaultMessage: 'Of them' }),
      width: '104px',
      align: 'right',
      render: ({ among }: CommonValue) => share(among),
    },
    {
      name: i18n.translate('meshObservability.inCommon.rest', { defaultMessage: 'Of others' }),
      width: '104px',
      align: 'right',
      render: ({ rest }: CommonValue) => share(rest),
    },
  ];
}

const NAMES: Record<CommonProperty, () => string> = {
  path: () => i18n.translate('meshObservability.common.path', { defaultMessage: 'path' }),
  method: () => i18n.translate('meshObservability.common.method', { defaultMessage: 'method' }),
  status: () => i18n.translate('meshObservability.common.status', { defaultMessage: 'status' }),
  flags: () => i18n.translate('meshObservability.common.flags', { defaultMessage: 'flag' }),
  caller: () => i18n.translate('meshObservability.common.caller', { defaultMessage: 'caller' }),
  destination: () => i18n.translate('meshObservability.common.destination', { defaultMessage: 'destination' }),
  instance: () => i18n.translate('meshObservability.common.instance', { defaultMessage: 'instance' }),
  zone: () => i18n.translate('meshObservability.common.zone', { defaultMessage: 'zone' }),
  userAgent: () => i18n.translate('meshObservability.common.userAgent', { defaultMessage: 'user agent' }),
  version: () => i18n.translate('meshObservability.common.version', { defaultMessage: 'version' }),
  through: () => i18n.translate('meshObservability.common.through', { defaultMessage: 'passed through' }),
};
