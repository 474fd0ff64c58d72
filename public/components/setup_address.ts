/** `?page=` of the Setup page. */
export const SETUP_PAGE = 'setup';

/** The address that opens it. */
export const SETUP_SEARCH = `?page=${SETUP_PAGE}`;
