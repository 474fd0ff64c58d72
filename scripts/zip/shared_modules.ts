import type { Plugin } from 'esbuild';

/** Libraries that every Kibana from 8.12 to 9.x shares as members of `window.__kbnSharedDeps__`: used, never bundled. */
export const SHARED_MODULES: Readonly<Record<string, string>> = {
  '@elastic/charts': 'ElasticCharts',
  '@elastic/eui': 'ElasticEui',
  '@emotion/react': 'EmotionReact',
  '@kbn/i18n': 'KbnI18n',
  '@kbn/i18n-react': 'KbnI18nReact',
  '@tanstack/react-query': 'ReactQuery',
  classnames: 'Classnames',
  history: 'History',
  lodash: 'Lodash',
  moment: 'Moment',
  react: 'React',
  'react-dom': 'ReactDom',
  'react-router-dom': 'ReactRouterDom',
  rxjs: 'Rxjs',
  uuid: 'Uuid',
};

/** Parts of the above and of Kibana that some version does not share: a copy of them would be a second React or EUI on the page. */
const NOT_SHARED =
  /^(react|react-dom|rxjs|lodash|@elastic\/eui|@elastic\/charts|@emotion\/react|@kbn\/[^/]+)(\/|$)|^(@kbn\/|moment-timezone$)/;

/** An esbuild plugin: imports of shared libraries read Kibana's copy when they are first used, not when the file loads. */
export function sharedModules(): Plugin {
  return {
    name: 'kibana-shared-modules',
    setup(build) {
      build.onResolve({ filter: /^[@a-z]/ }, ({ path, importer }) => {
        if (path in SHARED_MODULES) return { path, namespace: 'kibana-shared' };
        if (!NOT_SHARED.test(path)) return undefined;
        return { errors: [{ text: `${path} is not shared by every Kibana from 8.12 on; ${importer} cannot use it.` }] };
      });
      build.onLoad({ filter: /.*/, namespace: 'kibana-shared' }, ({ path }) => ({ contents: sharedModule(path), loader: 'js' }));
    },
  };
}

/** CommonJS, so that esbuild passes every named import through and evaluates it lazily. */
function sharedModule(path: string): string {
  const name = SHARED_MODULES[path] ?? '';
  return [
    `const shared = window.__kbnSharedDeps__.${name};`,
    `if (!shared) throw new Error('Mesh Observability: this Kibana does not share ${name} (${path}).');`,
    'module.exports = shared;',
  ].join('\n');
}
