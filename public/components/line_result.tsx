import { EuiTextColor } from '@elastic/eui';
import React from 'react';
import type { AccessLogLine } from '../../common/domain/edge_detail';
import { displayName, titleOf } from './display_name';
import { flagWords } from './flag_words';

/** First what was asked, below it how that ended: `503 could not connect`. */
export function LineResult({ line }: { line: AccessLogLine }) {
  const { method, path, destinationAddress, status, flags = [] } = line;
  const asked = [method, path].filter((part) => part !== undefined).join(' ') || (destinationAddress ?? '');
  const ended = [status?.toString(), ...flags.map((flag) => flagWords(flag) ?? displayName(flag, 12))].filter(
    (part) => part !== undefined,
  );
  const isBad = (status ?? 0) >= 500 || flags.length > 0;
  return (
    <span style={{ display: 'block', minWidth: 0 }}>
      <bdi
        title={titleOf(asked)}
        style={{ display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
      >
        {displayName(asked, 80)}
      </bdi>
      {ended.length > 0 && (
        <EuiTextColor color={isBad ? 'danger' : 'subdued'} style={{ display: 'block' }}>
          {ended.join(' ')}
        </EuiTextColor>
      )}
    </span>
  );
}
