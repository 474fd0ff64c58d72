import '@elastic/charts/dist/theme_only_light.css';
import React from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '../../public/app';
import { createPreviewHost } from './preview_host';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root"');
createRoot(root).render(<App host={createPreviewHost()} />);
