import { EuiButtonEmpty, EuiCodeBlock, EuiFlexGroup, EuiFlexItem } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import { saveFile } from '../../components/save_file';

interface Props {
  text: string;
  language: 'yaml' | 'json' | 'bash' | 'text';
  /** With a name it can be downloaded. */
  fileName?: string;
  'data-test-subj'?: string;
}

/** Longer texts are folded to a window that scrolls, lines. */
const MOST_LINES = 14;

/** Text to paste: copied by the block's own button, or downloaded. */
export function CopyBlock({ text, language, fileName, ...rest }: Props) {
  return (
    <div {...rest}>
      <EuiCodeBlock
        language={language}
        fontSize="s"
        paddingSize="s"
        isCopyable
        whiteSpace="pre"
        {...(text.split('\n').length > MOST_LINES ? { overflowHeight: 240 } : {})}
      >
        {text}
      </EuiCodeBlock>
      {fileName !== undefined && (
        <EuiFlexGroup justifyContent="flexEnd" gutterSize="none" responsive={false}>
          <EuiFlexItem grow={false}>
            <EuiButtonEmpty
              size="xs"
              iconType="download"
              onClick={() => saveFile(fileName, new Blob([text], { type: 'text/plain;charset=utf-8' }))}
              data-test-subj="meshSetupDownload"
            >
              {i18n.translate('meshObservability.setup.download', {
                defaultMessage: 'Download {fileName}',
                values: { fileName },
              })}
            </EuiButtonEmpty>
          </EuiFlexItem>
        </EuiFlexGroup>
      )}
    </div>
  );
}
