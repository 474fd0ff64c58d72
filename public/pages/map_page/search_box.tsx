import { EuiFieldSearch, EuiText, useGeneratedHtmlId } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Known } from '../../../common/filter/suggest';
import { suggest } from '../../../common/filter/suggest';
import { optionId, SuggestionList } from '../../features/service_map/filter/suggestion_list';

interface Props {
  find: string;
  /** Called while typing. */
  onFind(find: string): void;
  /** Enter: go to the next match. */
  onNext(): void;
  /** What a filter may ask for. */
  known: Known;
  /** The filter cannot be read: why. */
  problem?: string;
}

/** Quiet time after a key before the address changes. */
const TYPING = 150;

/** Find services by a part of their name, or by a filter like `p95 > 200 and ns = shop`. `/` anywhere on the page leads here. */
export function SearchBox({ find, onFind, onNext, known, problem }: Props) {
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

  const [caret, setCaret] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const listId = useGeneratedHtmlId({ prefix: 'meshSuggestions' });
  const { from, to, options } = useMemo(() => suggest(text, caret, known), [text, caret, known]);
  const shown = isOpen && options.length > 0;

  const take = (option: string) => {
    const before = `${text.slice(0, from)}${option} `;
    setText(`${before}${text.slice(to).trimStart()}`);
    setCaret(before.length);
    setActive(-1);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (shown && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive((active + step + options.length + (active < 0 && step < 0 ? 1 : 0)) % options.length);
      event.preventDefault();
      return;
    }
    const option = shown ? options[active] : undefined;
    if (option !== undefined && (event.key === 'Enter' || event.key === 'Tab')) {
      take(option);
      event.preventDefault();
    } else if (event.key === 'Escape' && shown) {
      setOpen(false);
      event.preventDefault();
      event.stopPropagation();
    } else if (event.key === 'Enter') {
      setOpen(false);
      onFind(text);
      onNext();
    }
  };

  const label = i18n.translate('meshObservability.search.label', { defaultMessage: 'Find a service ( / )' });
  return (
    <div style={{ position: 'relative' }}>
      <EuiFieldSearch
        compressed
        fullWidth
        isClearable
        placeholder={i18n.translate('meshObservability.search.placeholder', {
          defaultMessage: 'Find ( / ), or p95 > 200 and ns = shop',
        })}
        aria-label={label}
        role="combobox"
        aria-expanded={shown}
        aria-controls={shown ? listId : undefined}
        aria-autocomplete="list"
        aria-activedescendant={shown && active >= 0 ? optionId(listId, active) : undefined}
        maxLength={1024}
        isInvalid={problem !== undefined}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          setCaret(target.selectionStart ?? target.value.length);
          setActive(-1);
          // A part of a name needs no help; whoever writes a filter gets some.
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
        inputRef={(element) => {
          input.current = element;
        }}
        data-test-subj="meshSearch"
      />
      {shown && <SuggestionList id={listId} options={options} active={active} onTake={take} />}
      {problem !== undefined && !shown && (
        <EuiText size="xs" color="danger" role="alert" data-test-subj="meshSearchProblem">
          {problem}
        </EuiText>
      )}
    </div>
  );
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
