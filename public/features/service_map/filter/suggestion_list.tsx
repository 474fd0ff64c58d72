import { EuiPanel, useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

interface Props {
  id: string;
  options: string[];
  /** The one that Enter and Tab take; -1: none. */
  active: number;
  onTake(option: string): void;
}

export const optionId = (list: string, index: number) => `${list}-${index}`;

/** How a filter may go on, below the box it is written in. The focus stays in the box. */
export function SuggestionList({ id, options, active, onTake }: Props) {
  const { euiTheme } = useEuiTheme();
  return (
    <EuiPanel
      paddingSize="xs"
      hasBorder
      style={{ position: 'absolute', top: '100%', left: 0, right: 0, marginTop: euiTheme.size.xs, zIndex: 1000 }}
    >
      <ul
        id={id}
        role="listbox"
        aria-label={i18n.translate('meshObservability.search.suggestions', { defaultMessage: 'How the filter may go on' })}
        data-test-subj="meshSuggestions"
      >
        {options.map((option, index) => (
          <li
            key={option}
            id={optionId(id, index)}
            role="option"
            aria-selected={index === active}
            // The box would lose the focus, and the list with it.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onTake(option)}
            style={{
              padding: `${euiTheme.size.xs} ${euiTheme.size.s}`,
              cursor: 'pointer',
              borderRadius: euiTheme.border.radius.small,
              background: index === active ? euiTheme.colors.lightestShade : undefined,
              overflowWrap: 'anywhere',
              fontSize: 13,
            }}
          >
            <bdi>{option}</bdi>
          </li>
        ))}
      </ul>
    </EuiPanel>
  );
}
