import { milliseconds } from '../../../common/domain/units';
import { aService } from '../../../test/builders/a_service';
import { aServiceMap } from '../../../test/builders/a_service_map';
import { anEdge } from '../../../test/builders/an_edge';
import { someFigures } from '../../../test/builders/some_figures';
import { toMapChanges } from '../../components/map_changes';
import { toTableCsv } from './to_table_csv';
import { toTableRows } from './to_table_rows';

const linesOf = (csv: string) => csv.replace('\ufeff', '').trimEnd().split('\r\n');

test('a row an edge: numbers as they are, times in UTC, and why a cell is empty', () => {
  const caller = someFigures({ errors: undefined, missing: [{ figure: 'errors', reason: 'status_not_logged' }] });
  const map = aServiceMap([anEdge('orders', 'payments', { caller, gap: milliseconds(-1.5) })]);
  const [heading, row, ...more] = linesOf(toTableCsv(toTableRows(map, ''), map.range));
  expect(more).toEqual([]);
  expect(row).toBe(
    '"1970-01-01T00:00:00.000Z","1970-01-01T00:15:00.000Z","orders","default · zone-1","payments","default · zone-1","http",' +
      '600,10,10,20,30,,,,-1.5,1000,2000,"The logs hold no status. Add %RESPONSE_CODE% as response_code to the access log format."',
  );
  expect(heading?.split(',')).toHaveLength(19);
});

test('a service that calls itself a formula is text', () => {
  const services = [aService('a', { name: '=HYPERLINK("http://x")' }), aService('b', { name: '@SUM(A1)' })];
  const map = aServiceMap([anEdge('a', 'b')], { services });
  const [, row] = linesOf(toTableCsv(toTableRows(map, ''), map.range));
  expect(row).toContain(`"'=HYPERLINK(""http://x"")"`);
  expect(row).toContain(`"'@SUM(A1)"`);
});

test('compared, every row has what it was then, or nothing', () => {
  const map = aServiceMap([anEdge('a', 'b'), anEdge('a', 'c')]);
  const changes = toMapChanges(map, aServiceMap([anEdge('a', 'b', { caller: someFigures({ lines: 30 }) })]));
  const [heading, known, isNew] = linesOf(toTableCsv(toTableRows(map, '', changes), map.range));
  expect(heading).toContain('"p95 then (ms)"');
  expect(known).toContain(',30,0.5,20,0,');
  expect(isNew).toContain(',,,,,');
});
