import { releaseProcesses } from '../elasticsearch/held_process';

export default releaseProcesses;
