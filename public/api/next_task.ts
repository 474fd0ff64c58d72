/** Resolves in a task of its own: what came before and what follows do not add up to one that freezes the page. */
export const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve));
