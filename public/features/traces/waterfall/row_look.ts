import type { UseEuiTheme } from '@elastic/eui';
import type { Format } from '../../../components/format';

/** What all rows are drawn with: asked for once, not by every part of every row. */
export interface RowLook {
  shades: UseEuiTheme['euiTheme']['colors'];
  /** A thin line, as CSS writes a border. */
  border: UseEuiTheme['euiTheme']['border']['thin'];
  format: Format;
}
