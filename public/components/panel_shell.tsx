import {
  EuiButtonIcon,
  EuiFlexGroup,
  EuiFlexItem,
  EuiPanel,
  EuiSpacer,
  EuiTitle,
  useEuiTheme,
  useGeneratedHtmlId,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useEffect, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';

interface Props {
  title: ReactNode;
  /** One line below the title: badges, place. */
  subtitle?: ReactNode;
  /** A row of their own: beside the title they would leave it no room. */
  actions?: ReactNode;
  onClose(): void;
  children: ReactNode;
}

/** The frame of what is shown beside the map. Opened with the keyboard, it takes the focus to its title; Escape closes it. */
export function PanelShell({ title, subtitle, actions, onClose, children }: Props) {
  const { size } = useEuiTheme().euiTheme;
  const titleId = useGeneratedHtmlId({ prefix: 'meshPanelTitle' });
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    // The element that opened the panel shows a focus ring only to those who use the keyboard.
    if (document.activeElement?.matches(':focus-visible')) heading.current?.focus();
  }, []);

  const closeOnEscape = (event: KeyboardEvent) => {
    // React tells parents of what happens in a popover, which is elsewhere in the document: that Escape is the popover's own.
    const isWithin = event.target instanceof Node && event.currentTarget.contains(event.target);
    if (event.key !== 'Escape' || event.defaultPrevented || !isWithin) return;
    event.stopPropagation();
    onClose();
  };

  return (
    <EuiPanel
      role="complementary"
      aria-labelledby={titleId}
      data-test-subj="meshPanel"
      hasBorder
      hasShadow={false}
      paddingSize="none"
      onKeyDown={closeOnEscape}
      style={{ height: '100%', overflow: 'hidden' }}
    >
      {/* The panel itself does not scroll: its border would go with the content. */}
      <div style={{ height: '100%', overflowY: 'auto', padding: size.base, boxSizing: 'border-box' }}>
        <EuiFlexGroup gutterSize="s" alignItems="flexStart" responsive={false}>
          <EuiFlexItem style={{ minWidth: 0 }}>
            <EuiTitle size="s">
              <h2 id={titleId} ref={heading} tabIndex={-1} style={{ overflowWrap: 'anywhere', outline: 'none' }}>
                {title}
              </h2>
            </EuiTitle>
          </EuiFlexItem>
          <EuiFlexItem grow={false}>
            <EuiButtonIcon
              iconType="cross"
              color="text"
              onClick={onClose}
              data-test-subj="meshPanelClose"
              aria-label={i18n.translate('meshObservability.panel.close', { defaultMessage: 'Close the panel' })}
            />
          </EuiFlexItem>
        </EuiFlexGroup>
        {subtitle !== undefined && <EuiSpacer size="xs" />}
        {subtitle}
        {actions !== undefined && (
          <div style={{ display: 'flex', flexWrap: 'wrap', marginLeft: `-${size.s}`, paddingTop: size.xs }}>{actions}</div>
        )}
        {children}
      </div>
    </EuiPanel>
  );
}
