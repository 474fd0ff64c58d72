/** What an address of the traces page says beside its time range: which trace, or which calls to find. */
export interface TracesAddress {
  trace?: string;
  /** A trace to compare it with. */
  with?: string;
  /** The log line that led here: when it was, milliseconds since 1970, how long it took, and which document it is. */
  at?: number;
  took?: number;
  line?: string;
  /** Ids of services, as the map gives them. */
  source?: string;
  destination?: string;
  /** Milliseconds. */
  atLeast?: number;
  below?: number;
  failed?: boolean;
  /** `503`, or `5xx`. */
  status?: string;
  path?: string;
  text?: string;
}

/** The parameter that says which page an address means; the map has none. */
export const PAGE_PARAMETER = 'page';
export const TRACES_PAGE = 'traces';

const KEPT = ['rangeFrom', 'rangeTo'];
const TEXTS = ['trace', 'with', 'line', 'source', 'destination', 'path', 'text', 'status'] as const;
const NUMBERS = ['at', 'took', 'atLeast', 'below'] as const;
const LONGEST = 100_000;
const LARGEST = 8.64e15;

/** The query string that opens the traces page, with the time range of the page that it is opened from. */
export function toTracesSearch(current: string, address: TracesAddress): string {
  const from = new URLSearchParams(current);
  const to = new URLSearchParams({ [PAGE_PARAMETER]: TRACES_PAGE });
  for (const name of KEPT) {
    const value = from.get(name);
    if (value !== null) to.set(name, value);
  }
  for (const name of TEXTS) if (address[name]) to.set(name, address[name]);
  for (const name of NUMBERS) if (address[name] !== undefined) to.set(name, String(address[name]));
  if (address.failed) to.set('failed', 'true');
  return `?${to.toString()}`;
}

/** Reads a query string that anybody may have written: what is not understood counts as not there. Never throws. */
export function parseTracesAddress(search: string): TracesAddress {
  const params = new URLSearchParams(search);
  const address: TracesAddress = {};
  for (const name of TEXTS) {
    const value = params.get(name)?.trim() ?? '';
    if (value !== '' && value.length <= LONGEST) address[name] = value;
  }
  for (const name of NUMBERS) {
    const text = params.get(name) ?? '';
    const value = /^\d{1,16}(\.\d{1,9})?$/.test(text) ? Number(text) : Number.NaN;
    if (value <= LARGEST) address[name] = value;
  }
  if (params.get('failed') === 'true') address.failed = true;
  return address;
}
