import { EuiButtonIcon, EuiToolTip, useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { ReactNode } from 'react';
import React from 'react';

interface Props {
  onZoomIn(): void;
  onZoomOut(): void;
  onFit(): void;
  /** Further buttons of the page, below. */
  children?: ReactNode;
}

/** Zoom and fit, at the upper right of the map. */
export function MapControls({ onZoomIn, onZoomOut, onFit, children }: Props) {
  const { euiTheme } = useEuiTheme();
  const buttons = [
    {
      icon: 'plus',
      subject: 'meshMapZoomIn',
      onClick: onZoomIn,
      text: i18n.translate('meshObservability.map.zoomIn', { defaultMessage: 'Zoom in (+)' }),
    },
    {
      icon: 'minus',
      subject: 'meshMapZoomOut',
      onClick: onZoomOut,
      text: i18n.translate('meshObservability.map.zoomOut', { defaultMessage: 'Zoom out (−)' }),
    },
    {
      icon: 'bullseye',
      subject: 'meshMapFit',
      onClick: onFit,
      text: i18n.translate('meshObservability.map.fit', { defaultMessage: 'Show the whole map (0)' }),
    },
  ];
  return (
    <div
      style={{
        position: 'absolute',
        top: euiTheme.size.s,
        right: euiTheme.size.s,
        display: 'flex',
        flexDirection: 'column',
        gap: euiTheme.size.xs,
        zIndex: 1,
      }}
    >
      {buttons.map(({ icon, subject, onClick, text }) => (
        <EuiToolTip key={icon} content={text} position="left">
          <EuiButtonIcon display="base" size="s" iconType={icon} aria-label={text} onClick={onClick} data-test-subj={subject} />
        </EuiToolTip>
      ))}
      {children}
    </div>
  );
}
