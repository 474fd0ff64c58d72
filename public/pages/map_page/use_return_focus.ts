import { useEffect, useRef } from 'react';

/** Gives the focus back to what had it before something opened, if closing has left it nowhere. */
export function useReturnFocus(isOpen: boolean): void {
  const opener = useRef<HTMLElement>();
  useEffect(() => {
    if (isOpen) {
      return () => {
        if (document.activeElement === document.body) opener.current?.focus();
      };
    }
    const remember = ({ target }: FocusEvent) => {
      opener.current = target instanceof HTMLElement ? target : undefined;
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, [isOpen]);
}
