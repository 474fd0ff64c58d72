import React from 'react';
import type { Finding } from '../../common/domain/anomaly';
import { severityText } from './finding_text';
import { useSeverityColours } from './use_severity_colours';

export function SeverityBadge({ finding: { severity, score } }: { finding: Pick<Finding, 'severity' | 'score'> }) {
  const { background, text } = useSeverityColours()[severity];
  return (
    <span
      style={{
        display: 'inline-block',
        // One under the other, sentences begin at the same place.
        minWidth: 88,
        textAlign: 'center',
        background,
        color: text,
        borderRadius: 3,
        padding: '1px 8px',
        fontSize: 12,
        whiteSpace: 'nowrap',
      }}
    >
      {severityText(severity)} {score}
    </span>
  );
}
