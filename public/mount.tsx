import React from 'react';
import ReactDOM from 'react-dom';
import { App } from './app';
import type { AppMountParameters, CoreStart, StartPlugins } from './host/kibana_contracts';
import { kibanaHelp } from './host/kibana_help';
import { kibanaHost } from './host/kibana_host';

/** Shows the app in the element that Kibana gives; returns what takes it away again. */
export function mount(core: CoreStart, plugins: StartPlugins, params: AppMountParameters): () => void {
  // Not createRoot: Kibana up to 9.0 has React 17, and later ones still have this.
  ReactDOM.render(<App host={kibanaHost(core, plugins, params)} />, params.element);
  const takeHelpAway = kibanaHelp(core);
  return () => {
    takeHelpAway();
    ReactDOM.unmountComponentAtNode(params.element);
  };
}
