import { IntlMessageFormat } from 'intl-messageformat';

type Elements = ReturnType<IntlMessageFormat['getAst']>;

/** Of the parser's kinds of element literal text and `#`, which want no value. Its own names for them are not exported. */
const WITHOUT_VALUE = [0, 7];

/**
 * What is wrong with a message: it cannot be parsed, wants a value that is not given, or is given one that it does not want.
 * @param isInline the values were written for this message alone, so that all of them must be wanted
 */
export function checkMessage(message: string, given: readonly string[], isInline: boolean): string[] {
  let wanted: ReadonlySet<string>;
  try {
    wanted = new Set(namesIn(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst()));
  } catch (error) {
    return [`its message cannot be read: ${error instanceof Error ? error.message : String(error)}`];
  }
  return [
    ...(message.trim() === '' ? ['its message is empty'] : []),
    ...[...wanted].filter((name) => !given.includes(name)).map((name) => `{${name}} is given no value`),
    ...(isInline ? given.filter((name) => !wanted.has(name)).map((name) => `the value ${name} is not in the message`) : []),
  ];
}

function namesIn(elements: Elements): string[] {
  return elements.flatMap((element) => {
    if (WITHOUT_VALUE.includes(element.type)) return [];
    if ('options' in element) return [element.value, ...Object.values(element.options).flatMap(({ value }) => namesIn(value))];
    return 'value' in element ? [element.value] : [];
  });
}
