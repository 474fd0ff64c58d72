import { createPreviewLocation } from './preview_location';

test('push and replace move the browser and tell who listens', () => {
  const location = createPreviewLocation();
  const listener = jest.fn();
  const leave = location.listen(listener);
  const length = window.history.length;
  location.push('?q=a');
  expect(location.search()).toBe('?q=a');
  location.replace('?q=ab');
  expect(location.search()).toBe('?q=ab');
  expect(window.history.length).toBe(length + 1);
  location.push('');
  expect(location.search()).toBe('');
  expect(listener).toHaveBeenCalledTimes(3);
  window.dispatchEvent(new PopStateEvent('popstate'));
  expect(listener).toHaveBeenCalledTimes(4);
  leave();
  location.push('?q=c');
  expect(listener).toHaveBeenCalledTimes(4);
});
