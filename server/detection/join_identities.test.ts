import type { ServiceIdentity } from '../../common/domain/service';
import { toService } from '../sources/to_service';
import { createJoiner } from './join_identities';

const service = (id: string) => toService(id as ServiceIdentity['id']);
const joined = (known: string[], joining: string[], asked: string) =>
  createJoiner(known.map(service), joining.map(service))(service(asked)).id;

describe('createJoiner', () => {
  it('keeps what both call the same', () => {
    expect(joined(['default/zone-1//a'], ['default/zone-1//a'], 'default/zone-1//a')).toBe('default/zone-1//a');
  });

  it('finds the service whose lines say less, and the one whose lines say more', () => {
    expect(joined(['default///a'], ['default/zone-1//a'], 'default/zone-1//a')).toBe('default///a');
    expect(joined(['default/zone-1/shop/a'], ['default/zone-1//a'], 'default/zone-1//a')).toBe('default/zone-1/shop/a');
  });

  it('keeps two zones apart', () => {
    const zones = ['default/zone-1//a', 'default/zone-2//a'];
    expect(joined(['default///a'], zones, 'default/zone-1//a')).toBe('default/zone-1//a');
    expect(joined(zones, ['default///a'], 'default///a')).toBe('default///a');
  });

  it('keeps two meshes and two kinds apart', () => {
    expect(joined(['one/zone-1//a'], ['two/zone-1//a'], 'two/zone-1//a')).toBe('two/zone-1//a');
    expect(joined(['one/zone-1//a//external'], ['one/zone-1//a'], 'one/zone-1//a')).toBe('one/zone-1//a');
  });

  it('names by itself what access logs do not know', () => {
    expect(joined([], ['default/zone-1//a', '///a'], '///a')).toBe('default/zone-1//a');
  });
});
