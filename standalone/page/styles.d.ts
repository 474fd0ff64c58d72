/** Style sheets that the bundler puts beside the scripts. */
declare module '*.css';
