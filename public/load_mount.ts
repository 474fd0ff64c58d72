/**
 * Everything that is shown loads here, when somebody opens the app. A file of its own because this project's build puts
 * another in its place: one that knows the address of the built page (see scripts/zip/build_browser_bundle.ts).
 */
export const loadMount = () => import('./mount');
