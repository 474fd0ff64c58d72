import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FACTS } from '../../../common/domain/setup';
import { factText } from './fact_text';
import { toFormatLines } from './to_format_lines';

const example = readFileSync(join(__dirname, '../../../examples/kuma/mesh_access_log_3x.yaml'), 'utf8');

it('takes the very lines of the example, each once', () => {
  expect(toFormatLines(example, ['response_code', 'trace_id', 'no_such_key'])).toBe(
    "- key: response_code\n  value: '%RESPONSE_CODE%'\n- key: trace_id\n  value: '%TRACE_ID%'",
  );
});

it('knows how everything is logged that a line can lack', () => {
  const keys = FACTS.flatMap((fact) => factText(fact).key ?? []);
  expect(toFormatLines(example, keys).match(/^- key/gm)).toHaveLength(keys.length);
});
