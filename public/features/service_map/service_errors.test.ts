import { aService } from '../../../test/builders/a_service';
import { anEdge } from '../../../test/builders/an_edge';
import { someErrors, someFigures } from '../../../test/builders/some_figures';
import { edgeErrors, serviceErrors } from './service_errors';

describe('serviceErrors', () => {
  it('adds up what the callers saw', () => {
    const incoming = [
      anEdge('a', 'x', { caller: someFigures({ errors: someErrors(10, 100) }) }),
      anEdge('b', 'x', { caller: someFigures({ errors: someErrors(0, 300) }) }),
      anEdge('c', 'x', { caller: someFigures({ errors: undefined }) }),
    ];
    expect(serviceErrors(aService('x'), incoming)).toEqual({ seen: 0.025 });
  });

  it('takes what the service answered where no caller tells', () => {
    const service = aService('x', { callee: someFigures({ errors: someErrors(30, 600) }) });
    expect(serviceErrors(service, [])).toEqual({ seen: 0.05 });
  });

  it('relates hidden errors to the lines of the service', () => {
    const service = aService('x', { callee: someFigures({ lines: 600, errors: someErrors(30, 600) }), hiddenErrors: 30 });
    expect(serviceErrors(service, [anEdge('a', 'x')])).toEqual({ seen: 0, hidden: 0.05 });
  });

  it('knows nothing without errors', () => {
    expect(serviceErrors(aService('x'), [])).toEqual({});
    expect(edgeErrors(anEdge('a', 'x', { caller: someFigures({ errors: undefined }) }))).toEqual({});
  });

  it('does not divide by nothing', () => {
    expect(edgeErrors(anEdge('a', 'x', { caller: someFigures({ errors: someErrors(0, 0) }) }))).toEqual({});
  });
});
