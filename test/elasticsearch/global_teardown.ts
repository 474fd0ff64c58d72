import { releaseProcesses } from './held_process';

export default releaseProcesses;
