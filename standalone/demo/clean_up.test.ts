import { CleanUp } from './clean_up';

test('ends everything once, last started first, whatever fails', async () => {
  const ended: string[] = [];
  const cleanUp = new CleanUp();
  jest.spyOn(console, 'error').mockImplementation();
  cleanUp.add(() => ended.push('first'));
  cleanUp.add(() => Promise.reject(new Error('cannot')));
  cleanUp.add(() => Promise.resolve().then(() => ended.push('last')));
  await cleanUp.run();
  await cleanUp.run();
  expect(ended).toEqual(['last', 'first']);
});
