/** What Kibana asks of whoever calls it from outside a page; the second from 9.x on. */
export const HEADERS = { 'kbn-xsrf': 'test', 'x-elastic-internal-origin': 'test' };
