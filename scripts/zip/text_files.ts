/** What the setup page shows are the very files of examples/: bundled as their text. */
export const TEXT_FILES = { '.yaml': 'text', '.yml': 'text', '.conf': 'text', '.md': 'text' } as const;
