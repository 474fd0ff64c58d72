import { EuiButtonIcon, EuiToolTip, useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { RefObject } from 'react';
import type { ServiceMap } from '../../../common/domain/service_map';
import { fileName, saveFile } from '../../components/save_file';
import { useFormat } from '../../components/use_format';
import { useHost } from '../../host/use_host';
import { toMapPicture } from './map_picture';
import { toHeadline } from './to_headline';

interface Props {
  map: ServiceMap;
  /** What the map is drawn in. */
  stage: RefObject<HTMLElement>;
}

/** Saves the map as it is on screen, with the sentence and the time that belong to it. */
export function PictureButton({ map, stage }: Props) {
  const { notify } = useHost();
  const format = useFormat();
  const { colors, font } = useEuiTheme().euiTheme;
  const save = async () => {
    const text = {
      title: toHeadline(map, format)?.text ?? '',
      subtitle: `${format.dateTime(map.range.from)} – ${format.dateTime(map.range.to)}`,
    };
    const look = { background: colors.emptyShade, text: colors.title, subdued: colors.subduedText, fontFamily: font.family };
    const picture = stage.current ? await toMapPicture(stage.current, text, look).catch(() => undefined) : undefined;
    if (picture) saveFile(fileName('mesh-map', map.range, 'png'), picture);
    else {
      notify.error(
        i18n.translate('meshObservability.picture.failed', { defaultMessage: 'No picture was made' }),
        i18n.translate('meshObservability.picture.failedText', {
          defaultMessage: 'This browser cannot make a picture of so large a map. Make the window smaller and try again.',
        }),
      );
    }
  };
  const label = i18n.translate('meshObservability.picture.save', { defaultMessage: 'Save the map as PNG' });
  return (
    <EuiToolTip content={label}>
      <EuiButtonIcon
        iconType="download"
        color="text"
        size="s"
        aria-label={label}
        onClick={() => void save()}
        data-test-subj="meshPicture"
      />
    </EuiToolTip>
  );
}
