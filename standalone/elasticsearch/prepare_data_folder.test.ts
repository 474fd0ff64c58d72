import { buildNodeConfig } from './prepare_data_folder';

test('loopback only, and a folder with spaces or quotes is no way to write settings', () => {
  const folder = '/tmp/a "b": c';
  const config = buildNodeConfig({ home: '/es', folder, port: 1, transportPort: 2, heap: '1g', quick: false, user: undefined });
  expect(config).toContain('network.host: "127.0.0.1"\n');
  expect(config).toContain('path.data: "/tmp/a \\"b\\": c/data"\n');
  expect(
    config
      .trim()
      .split('\n')
      .every((line) => /^[a-z._]+: ("|\d|true|false)/.test(line)),
  ).toBe(true);
});
