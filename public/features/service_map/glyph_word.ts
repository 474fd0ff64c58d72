import { i18n } from '@kbn/i18n';
import type { Glyph } from './graph';

/** What a glyph stands for. */
export function glyphWord(glyph: Glyph): string {
  switch (glyph) {
    case 'service':
      return i18n.translate('meshObservability.map.glyph.service', { defaultMessage: 'Service' });
    case 'entry':
      return i18n.translate('meshObservability.map.glyph.entry', { defaultMessage: 'Entry: nobody in the mesh calls it' });
    case 'store':
      return i18n.translate('meshObservability.map.glyph.store', { defaultMessage: 'Reached over TCP only' });
    case 'external':
      return i18n.translate('meshObservability.map.glyph.external', { defaultMessage: 'External service' });
    case 'passthrough':
      return i18n.translate('meshObservability.map.glyph.passthrough', {
        defaultMessage: 'Passthrough: traffic that leaves the mesh',
      });
    case 'group':
      return i18n.translate('meshObservability.map.glyph.group', { defaultMessage: 'Group of services' });
    case 'unidentified':
      return i18n.translate('meshObservability.map.glyph.unidentified', {
        defaultMessage: 'Unidentified: the logs do not name it',
      });
  }
}
