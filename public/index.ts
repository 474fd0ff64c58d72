import { MeshObservabilityPlugin } from './plugin';

export const plugin = () => new MeshObservabilityPlugin();
