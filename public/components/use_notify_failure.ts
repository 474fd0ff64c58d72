import { useHost } from '../host/use_host';
import { toProblemText } from './to_problem_text';

/** Tells by a toast what could not be done, why, and what to do. */
export function useNotifyFailure(): (failure: unknown) => void {
  const { notify } = useHost();
  return (failure) => {
    const { title, message } = toProblemText(failure);
    notify.error(title, message);
  };
}
