import { EuiCallOut, useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { MlOverview } from '../../../common/domain/ml';
import { lackText } from './lack_text';

/** What leaves something that can be done. */
const PARTLY = new Set(['privilege', 'no_nodes', 'upgrade_mode']);

interface Props {
  overview: MlOverview;
  /** Whether this user's role in the host allows to make jobs. */
  mayChange: boolean;
}

/** What is missing, once, above everything that it concerns; and that the detector does not need it. */
export function LacksCallout({ overview: { lacks, offers }, mayChange }: Props) {
  const { size } = useEuiTheme().euiTheme;
  const texts = [
    ...lacks.map(lackText),
    ...(mayChange ? [] : [mayNotChange()]),
    ...(offers.length === 0
      ? [
          i18n.translate('meshObservability.ml.noLogs', {
            defaultMessage: 'There are no access logs yet that could be learnt from.',
          }),
        ]
      : []),
  ];
  if (texts.length === 0) return null;
  return (
    <EuiCallOut
      size="s"
      iconType="machineLearningApp"
      title={
        lacks.some(({ code }) => !PARTLY.has(code))
          ? i18n.translate('meshObservability.ml.lacksAll', { defaultMessage: 'Elastic machine learning cannot be used here' })
          : i18n.translate('meshObservability.ml.lacks', { defaultMessage: 'Elastic machine learning cannot be used in full' })
      }
      data-test-subj="meshMlLacks"
    >
      <ul style={{ margin: 0, paddingInlineStart: size.l }}>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p style={{ marginTop: size.s }}>
        {i18n.translate('meshObservability.ml.detectorGoesOn', {
          defaultMessage:
            'The built-in detector goes on without it. What is listed here shows what would be made, so that somebody else can make it.',
        })}
      </p>
    </EuiCallOut>
  );
}

const mayNotChange = () =>
  i18n.translate('meshObservability.ml.mayNotChange', {
    defaultMessage:
      'Your role may look at this, not make it. Ask an administrator for “Make and run machine learning jobs” of Mesh Observability.',
  });
