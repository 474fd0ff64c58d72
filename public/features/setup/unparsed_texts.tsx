import { EuiCallOut, EuiSpacer } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { UnparsedText, UnreadableReason } from '../../../common/domain/unparsed_text';
import { displayName } from '../../components/display_name';
import { useFormat } from '../../components/use_format';
import { CopyBlock } from './copy_block';

/** Lines that are still text, index by index, with the request that has the pipeline read what comes from now on. */
export function UnparsedTexts({ unparsed }: { unparsed: readonly UnparsedText[] }) {
  const format = useFormat();
  const texts = unparsed.filter(({ documents }) => documents > 0);
  const refused = unparsed.flatMap(({ index, unreadable }) => unreadable.map((each) => ({ index, ...each })));
  const pipeline = texts[0]?.pipeline ?? '';
  return (
    <>
      {texts.length > 0 && (
        <>
          <EuiSpacer size="s" />
          <EuiCallOut
            size="s"
            color="warning"
            title={i18n.translate('meshObservability.setup.unparsedTitle', { defaultMessage: 'Lines that nobody took apart' })}
            data-test-subj="meshSetupUnparsed"
          >
            <ul>
              {texts.map(({ index, documents, estimated }) => (
                <li key={index} style={{ overflowWrap: 'anywhere' }}>
                  {i18n.translate('meshObservability.setup.unparsed', {
                    defaultMessage: '{estimated, select, true {About } other {}}{documents} in {index}: access logs as text.',
                    values: { estimated: String(estimated), documents: format.count(documents), index: displayName(index, 120) },
                  })}
                </li>
              ))}
            </ul>
            <p>
              {i18n.translate('meshObservability.setup.unparsedFix', {
                defaultMessage:
                  'Install the pipeline below, then name it in your shipper, or for an index as here. It reads what is written from then on.',
              })}
            </p>
          </EuiCallOut>
          <CopyBlock language="json" text={texts.map(({ index }) => toSettings(index, pipeline)).join('\n\n')} />
        </>
      )}
      {refused.length > 0 && (
        <>
          <EuiSpacer size="s" />
          <EuiCallOut
            size="s"
            color="warning"
            title={i18n.translate('meshObservability.setup.unreadableTitle', {
              defaultMessage: 'Lines that the pipeline could not read',
            })}
            data-test-subj="meshSetupUnreadable"
          >
            <ul>
              {refused.map(({ index, reason, documents }) => (
                <li key={`${index} ${reason}`} style={{ overflowWrap: 'anywhere' }}>
                  {i18n.translate('meshObservability.setup.unreadable', {
                    defaultMessage: '{documents} in {index}: {reason}',
                    values: { documents: format.count(documents), index: displayName(index, 120), reason: reasonText(reason) },
                  })}
                </li>
              ))}
            </ul>
          </EuiCallOut>
        </>
      )}
    </>
  );
}

const toSettings = (index: string, pipeline: string) =>
  `PUT /${encodeURIComponent(index)}/_settings\n${JSON.stringify({ 'index.default_pipeline': pipeline })}`;

function reasonText(reason: UnreadableReason): string {
  switch (reason) {
    case 'not_json':
      return i18n.translate('meshObservability.setup.notJson', {
        defaultMessage: 'begins like JSON and is none. The line was cut, or a value holds a quote: use the format type Json.',
      });
    case 'unknown_text':
      return i18n.translate('meshObservability.setup.unknownText', {
        defaultMessage: 'text in another format than Kuma’s own. Log JSON instead.',
      });
    case 'unknown_json':
      return i18n.translate('meshObservability.setup.unknownJson', {
        defaultMessage: 'JSON without a source, a destination or a duration: not an access log, or other names.',
      });
    case 'pipeline_failed':
      return i18n.translate('meshObservability.setup.pipelineFailed', {
        defaultMessage: 'something else went wrong; the documents are kept as they came.',
      });
  }
}
