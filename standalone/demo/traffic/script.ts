/** What happened in the captured run, as times of day on 22 November 2026, UTC. The capture's README tells the story. */
const at = (time: string) => Date.parse(`2026-11-22T${time}Z`);

/** What is replayed, over and over. */
export const LOOP = { from: at('10:04:30'), to: at('10:14:28') };
export const LOOP_LENGTH = LOOP.to - LOOP.from;

/** Where the loop stands when the page is opened first: payments has been slow for two minutes, and will be for 98 seconds. */
export const OPENING = at('10:07:30') - LOOP.from;

/** Stretches without any trouble, a few seconds away from the nearest one. "Usual" is made of these. */
export const QUIET = [
  { from: at('10:04:30'), to: at('10:05:36') },
  { from: at('10:09:12'), to: at('10:10:04') },
  { from: at('10:11:39'), to: at('10:11:54') },
  { from: at('10:12:20'), to: at('10:12:49') },
  { from: at('10:13:48'), to: at('10:14:28') },
];

/**
 * The captured mesh served 21.7 requests a second, 209 log lines: 18 million lines a day, too many for a laptop. One request in 30 is kept, always
 * with every line that it caused, so that callers and callees agree: 43 requests a minute at the gateway on average (24 in the quietest night,
 * 60 on a weekday's afternoon), 7 lines a second, 4.8 million in eight days, a gigabyte. With fewer, a minute of hidden errors would be two or three of them, which prove nothing. History and live replay are thinned by the same share:
 * their rates can be compared.
 */
export const SHARE = 1 / 30;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** So much before now is replay rather than history: incidents and all, the map is full at once. */
export const RECENT = 15 * MINUTE;
