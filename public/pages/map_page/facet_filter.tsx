import type { EuiSelectableOption } from '@elastic/eui';
import { EuiFilterButton, EuiPopover, EuiPopoverTitle, EuiSelectable } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useState } from 'react';
import { ChevronDown } from '../../components/chevron_down';
import { displayName } from '../../components/display_name';

interface Props {
  /** "Mesh", "Zone", "Namespace". */
  label: string;
  /** What the time range holds. */
  choices: string[];
  chosen: string[];
  onChange(chosen: string[]): void;
  'data-test-subj': string;
}

interface Choice {
  /** As telemetry wrote it; the label is what may be shown of it. */
  value: string;
}

/** One filter of the group: a button with the number of choices made, and a list to choose from. */
export function FacetFilter({ label, choices, chosen, onChange, 'data-test-subj': subject }: Props) {
  const [isOpen, setOpen] = useState(false);
  // What is filtered for stays on the list even when this time range does not have it.
  const values = [...new Set([...chosen, ...choices])].sort((a, b) => a.localeCompare(b));
  const options: Array<EuiSelectableOption<Choice>> = values.map((value) => ({
    label: displayName(value, 60),
    key: value,
    value,
    checked: chosen.includes(value) ? 'on' : undefined,
  }));
  return (
    <EuiPopover
      isOpen={isOpen}
      closePopover={() => setOpen(false)}
      panelPaddingSize="none"
      aria-label={label}
      button={
        <EuiFilterButton
          iconType={ChevronDown}
          isSelected={isOpen}
          numFilters={values.length}
          hasActiveFilters={chosen.length > 0}
          numActiveFilters={chosen.length}
          onClick={() => setOpen(!isOpen)}
          data-test-subj={subject}
        >
          {label}
        </EuiFilterButton>
      }
    >
      <EuiSelectable<Choice>
        aria-label={label}
        options={options}
        onChange={(next) => onChange(next.flatMap(({ checked, value }) => (checked === 'on' ? [value] : [])))}
        searchable
        searchProps={{ compressed: true }}
        emptyMessage={i18n.translate('meshObservability.filter.none', {
          defaultMessage: 'The logs of this time range name none.',
        })}
      >
        {(list, search) => (
          <div style={{ width: 280 }}>
            {search && <EuiPopoverTitle paddingSize="s">{search}</EuiPopoverTitle>}
            {list}
          </div>
        )}
      </EuiSelectable>
    </EuiPopover>
  );
}
