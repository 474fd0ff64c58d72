/**
 * What a role may be granted beyond looking. Looking at everything needs none of them.
 * knownFindings: say of a finding that it is known. setup: install templates and pipelines. machineLearning: make and run jobs.
 * Rules have privileges of Kibana's own alerting.
 */
export type Privilege = 'knownFindings' | 'setup' | 'machineLearning';
