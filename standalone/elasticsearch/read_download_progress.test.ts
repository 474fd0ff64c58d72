import { readDownloadProgress } from './read_download_progress';

test("Maven's own small downloads are not shown", () => expect(readDownloadProgress('Progress (1): 4.1/5.6 kB')).toBeUndefined());
test('the last figure counts', () => {
  expect(readDownloadProgress('Progress (1): 1.0/98 MB\rProgress (1): 49/98 MB\r')).toBe(0.5);
});
test('other words say nothing', () => expect(readDownloadProgress('[INFO] Scanning for projects...')).toBeUndefined());
