/** What can be left out of a map and of the details of what is on it. */
export const HIDEABLE = ['probes', 'passthrough'] as const;
export type Hideable = (typeof HIDEABLE)[number];
