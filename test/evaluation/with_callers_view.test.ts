import { withCallersView } from './with_callers_view';

const edges = {
  'a→db': { clientLatencyP50Ms: [5], requests: [10] },
  'b→db': { clientLatencyP50Ms: [7], requests: [90], clientAvailability: [99] },
  'a→b': { clientLatencyP50Ms: [9], serverLatencyP50Ms: [8] },
};
const calls: Array<[string, string]> = [
  ['a', 'db'],
  ['b', 'db'],
  ['a', 'b'],
];

test('who says nothing is seen by its busiest caller, or on its own side of a call', () => {
  const { services } = withCallersView({ times: [0], services: { a: { latencyP50Ms: [20] } }, edges }, calls);
  expect(services).toEqual({
    a: { latencyP50Ms: [20] },
    db: { latencyP50Ms: [7], availability: [99] },
    b: { latencyP50Ms: [8] },
  });
});

test('what a service says of itself stays', () => {
  const own = { latencyP50Ms: [1], availability: [100] };
  expect(withCallersView({ times: [0], services: { db: own }, edges }, calls).services.db).toEqual(own);
});
