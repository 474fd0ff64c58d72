/** Whether a name contains a text, whatever the case; an empty text matches all. */
export const matchesName = (name: string, find: string): boolean =>
  name.toLocaleLowerCase().includes(find.trim().toLocaleLowerCase());
