import { aCauseGraph, asUsual, worseBy } from '../../../test/builders/a_cause_graph';
import { attributeCharge } from './attribute_charge';
import { buildCallNetwork } from './call_network';

const CALLS = ['web→orders', 'orders→payments', 'orders→stock', 'app→payments'];

/** Whose the gap of orders→payments is, when these calls have a gap above the usual. */
function ownerOf(...affected: string[]) {
  const between = Object.fromEntries(CALLS.map((call) => [call, { gap: affected.includes(call) ? worseBy(30, 1) : asUsual(1) }]));
  const network = buildCallNetwork(aCauseGraph({ calls: CALLS, between }));
  const call = network.outgoing.flat().find(({ call: { caller, callee } }) => `${caller}→${callee}` === 'orders→payments');
  if (!call) throw new Error('The graph has this call.');
  const { service, alone } = attributeCharge(network, call, 'network');
  return { service: network.services[service]?.id, alone };
}

describe('attributeCharge', () => {
  it('goes to the end whose other calls show it too', () => {
    expect(ownerOf('orders→payments', 'app→payments')).toEqual({ service: 'payments', alone: false });
    expect(ownerOf('orders→payments', 'orders→stock', 'web→orders')).toEqual({ service: 'orders', alone: false });
  });

  it('means one call alone where no other shows it', () => {
    expect(ownerOf('orders→payments')).toEqual({ service: 'payments', alone: true });
  });
});
