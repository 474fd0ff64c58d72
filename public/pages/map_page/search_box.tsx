import { EuiFieldSearch } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';

interface Props {
  find: string;
  /** Called while typing. */
  onFind(find: string): void;
  /** Enter: go to the next match. */
  onNext(): void;
}

/** Quiet time after a key before the address changes. */
const TYPING = 150;

/** Find a service by a part of its name. `/` anywhere on the page leads here. */
export function SearchBox({ find, onFind, onNext }: Props) {
  const input = useRef<HTMLInputElement | null>(null);
  const [text, setText] = useState(find);

  // The address may change from outside: back button, "clear filters".
  useEffect(() => setText(find), [find]);

  useEffect(() => {
    if (text === find) return undefined;
    const timer = setTimeout(() => onFind(text), TYPING);
    return () => clearTimeout(timer);
  }, [text, find, onFind]);

  useEffect(() => {
    const focusOnSlash = (event: globalThis.KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', focusOnSlash);
    return () => document.removeEventListener('keydown', focusOnSlash);
  }, []);

  const goOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    onFind(text);
    onNext();
  };

  const label = i18n.translate('meshObservability.search.label', { defaultMessage: 'Find a service ( / )' });
  return (
    <EuiFieldSearch
      compressed
      fullWidth
      isClearable
      placeholder={label}
      aria-label={label}
      maxLength={1024}
      value={text}
      onChange={({ target }) => setText(target.value)}
      onKeyDown={goOnEnter}
      inputRef={(element) => {
        input.current = element;
      }}
      data-test-subj="meshSearch"
    />
  );
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
