import { EuiDatePicker, EuiFormRow, EuiRadioGroup, EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import moment from 'moment';
import React from 'react';
import { PopoverButton } from '../../components/popover_button';
import { useHost } from '../../host/use_host';
import type { Comparison } from './comparison';
import type { ChangePageState } from './use_page_state';

interface Props {
  comparison: Comparison | undefined;
  /** Where the window begins: a time to choose starts from here. */
  from: number | undefined;
  change: ChangePageState;
}

const DAY = 86_400_000;

/** Chooses the earlier period that map, panel and table are compared with. */
export function CompareMenu({ comparison, from, change }: Props) {
  const { dateFormat } = useHost().format;
  const own = typeof comparison === 'object' ? comparison.from : undefined;
  const choose = (next: Comparison | undefined) => change({ compare: next, ...(next === undefined ? { panel: undefined } : {}) });
  const chooseById = (id: string) => {
    if (id === 'none') choose(undefined);
    else if (id === 'before' || id === 'day' || id === 'week') choose(id);
    else choose({ from: new Date((from ?? Date.now()) - DAY).toISOString() });
  };
  return (
    <PopoverButton
      title={i18n.translate('meshObservability.compare.button', { defaultMessage: 'Compare' })}
      iconType="visLine"
      color={comparison === undefined ? 'text' : 'primary'}
      data-test-subj="meshCompare"
    >
      <div style={{ width: 280 }}>
        <EuiRadioGroup
          name="meshCompareWith"
          data-test-subj="meshCompareWith"
          legend={{
            children: i18n.translate('meshObservability.compare.legend', { defaultMessage: 'Compare what is shown with' }),
          }}
          options={options()}
          idSelected={typeof comparison === 'object' ? 'from' : (comparison ?? 'none')}
          onChange={chooseById}
        />
        {own !== undefined && (
          <>
            <EuiSpacer size="s" />
            <EuiFormRow
              label={i18n.translate('meshObservability.compare.time', { defaultMessage: 'It begins' })}
              fullWidth
              display="rowCompressed"
            >
              <EuiDatePicker
                showTimeSelect
                compressed
                fullWidth
                dateFormat={dateFormat}
                selected={moment(own)}
                maxDate={moment()}
                onChange={(date) => date && choose({ from: date.toISOString() })}
              />
            </EuiFormRow>
          </>
        )}
        <EuiSpacer size="s" />
        <EuiText size="xs" color="subdued">
          <p>
            {i18n.translate('meshObservability.compare.cost', {
              defaultMessage: 'A period as long as the one shown. It is asked for with every refresh: one map more.',
            })}
          </p>
        </EuiText>
      </div>
    </PopoverButton>
  );
}

const options = () => [
  { id: 'none', label: i18n.translate('meshObservability.compare.none', { defaultMessage: 'Nothing' }) },
  { id: 'before', label: i18n.translate('meshObservability.compare.optionBefore', { defaultMessage: 'The period before' }) },
  { id: 'day', label: i18n.translate('meshObservability.compare.optionDay', { defaultMessage: 'The same time yesterday' }) },
  { id: 'week', label: i18n.translate('meshObservability.compare.optionWeek', { defaultMessage: 'The same time last week' }) },
  { id: 'from', label: i18n.translate('meshObservability.compare.optionFrom', { defaultMessage: 'Another time' }) },
];
