import type { EuiButtonEmptyProps, EuiPopoverProps } from '@elastic/eui';
import { EuiButtonEmpty, EuiPopover } from '@elastic/eui';
import React, { useState } from 'react';
import type { ReactNode } from 'react';

interface Props
  extends
    Pick<EuiPopoverProps, 'anchorPosition' | 'panelPaddingSize'>,
    Pick<EuiButtonEmptyProps, 'size' | 'iconType' | 'iconSide' | 'color'> {
  /** Names what opens, to who cannot see it. */
  title: string;
  /** On the button, when it says something else. */
  label?: string;
  'data-test-subj': string;
  children: ReactNode | ((close: () => void) => ReactNode);
}

/** A button and what it opens beside it. */
export function PopoverButton(props: Props) {
  const { title, label = title, anchorPosition, panelPaddingSize, children, size = 's', ...button } = props;
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <EuiPopover
      isOpen={isOpen}
      closePopover={close}
      anchorPosition={anchorPosition}
      panelPaddingSize={panelPaddingSize}
      aria-label={title}
      button={
        <EuiButtonEmpty {...button} size={size} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {label}
        </EuiButtonEmpty>
      }
    >
      {typeof children === 'function' ? children(close) : children}
    </EuiPopover>
  );
}
