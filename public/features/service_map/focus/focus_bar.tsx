import { EuiButtonEmpty, EuiButtonGroup, EuiButtonIcon, EuiPanel, EuiText, useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import { Name } from '../../../components/name';
import type { Direction, Focus } from './focus';
import { DIRECTIONS, MAX_DEPTH } from './focus';

interface Props {
  focus: Focus;
  /** Names as telemetry has them; undefined: not in this window. */
  nameOf(id: string): string | undefined;
  onChange(focus: Focus | undefined): void;
}

/** What part of the mesh is looked at, how far it reaches, and the way back to all of it. */
export function FocusBar({ focus, nameOf, onChange }: Props) {
  const { euiTheme } = useEuiTheme();
  const nameOrId = (id: string) => <Name name={nameOf(id) ?? id} />;
  return (
    <EuiPanel
      hasBorder
      hasShadow={false}
      paddingSize="none"
      grow={false}
      role="group"
      aria-label={i18n.translate('meshObservability.focus.label', { defaultMessage: 'Focus' })}
      data-test-subj="meshFocusBar"
      style={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: euiTheme.size.s, padding: `0 ${euiTheme.size.s}` }}
    >
      <EuiText size="s" style={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
        {'to' in focus ? (
          <>
            {nameOrId(focus.service)} → {nameOrId(focus.to)}
          </>
        ) : (
          nameOrId(focus.service)
        )}
      </EuiText>
      {!('to' in focus) && <Reach focus={focus} onChange={onChange} />}
      <EuiButtonEmpty size="s" iconType="cross" onClick={() => onChange(undefined)} data-test-subj="meshFocusEnd">
        {i18n.translate('meshObservability.focus.end', { defaultMessage: 'Whole mesh' })}
      </EuiButtonEmpty>
    </EuiPanel>
  );
}

type Around = Extract<Focus, { depth: number }>;

function Reach({ focus, onChange }: { focus: Around; onChange(focus: Focus): void }) {
  const { depth, direction } = focus;
  const to = (by: number) => onChange({ ...focus, depth: Math.min(MAX_DEPTH, Math.max(1, depth + by)) });
  return (
    <>
      <EuiButtonGroup
        legend={i18n.translate('meshObservability.focus.direction', { defaultMessage: 'Which neighbours' })}
        buttonSize="compressed"
        options={DIRECTIONS.map((id) => ({ id, label: directionText(id), 'data-test-subj': `meshFocus-${id}` }))}
        idSelected={direction}
        onChange={(id) => onChange({ ...focus, direction: DIRECTIONS.find((candidate) => candidate === id) ?? direction })}
      />
      <EuiButtonIcon
        iconType="minus"
        color="text"
        isDisabled={depth <= 1}
        onClick={() => to(-1)}
        aria-label={i18n.translate('meshObservability.focus.nearer', { defaultMessage: 'One step less' })}
        data-test-subj="meshFocusLess"
      />
      <EuiText size="s" style={{ fontVariantNumeric: 'tabular-nums' }} aria-live="polite">
        {i18n.translate('meshObservability.focus.depth', {
          defaultMessage: '{depth, plural, one {# step} other {# steps}}',
          values: { depth },
        })}
      </EuiText>
      <EuiButtonIcon
        iconType="plus"
        color="text"
        isDisabled={depth >= MAX_DEPTH}
        onClick={() => to(1)}
        aria-label={i18n.translate('meshObservability.focus.further', { defaultMessage: 'One step more' })}
        data-test-subj="meshFocusMore"
      />
    </>
  );
}

function directionText(direction: Direction): string {
  switch (direction) {
    case 'both':
      return i18n.translate('meshObservability.focus.both', { defaultMessage: 'Both' });
    case 'up':
      return i18n.translate('meshObservability.focus.up', { defaultMessage: 'Callers' });
    case 'down':
      return i18n.translate('meshObservability.focus.down', { defaultMessage: 'Callees' });
  }
}
