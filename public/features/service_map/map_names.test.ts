import { aService } from '../../../test/builders/a_service';
import { mapNames } from './map_names';

const named = (...services: Array<ReturnType<typeof aService>>) => [...mapNames(services).values()];
const at = (id: string, name: string, patch = {}) => aService(name, { id: id as never, ...patch });

describe('mapNames', () => {
  it('tells equal names apart by what differs', () => {
    expect(
      named(at('1', 'backend', { zone: 'east' }), at('2', 'backend', { zone: 'west' }), at('3', 'web', { zone: 'east' })),
    ).toEqual(['backend · east', 'backend · west', 'web']);
    expect(named(at('1', 'backend', { port: 80 }), at('2', 'backend', { port: 90 }))).toEqual(['backend · 80', 'backend · 90']);
  });

  it('leaves alone what nothing tells apart', () => {
    expect(named(at('1', 'backend'), at('2', 'backend'))).toEqual(['backend', 'backend']);
  });

  it('cleans and cuts hostile names', () => {
    const [overridden = '', long = '', tower = '', nothing = ''] = named(
      at('1', '\u202Egnp.exe'),
      at('2', 'x'.repeat(10_240)),
      at('3', `Z${'\u0351'.repeat(40)}`),
      at('4', '\u0000\u2066'),
    );
    expect(overridden).toBe('gnp.exe');
    expect([...long].length).toBeLessThanOrEqual(64);
    expect([...tower].length).toBe(3);
    expect(nothing).not.toBe('');
  });
});
