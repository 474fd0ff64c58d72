/** What Envoy writes for an absent value in a plain format; JSON formats write null. */
export const ABSENT = '-';

/** Flags that say that no upstream was reached. Envoy, "access log: response flags". */
export const UNREACHED_FLAGS = ['UH', 'UF', 'UO', 'NR', 'NC'];

/** User agents of the health checks of Kubernetes and the large clouds' load balancers. */
export const PROBE_AGENTS = ['kube-probe/', 'ELB-HealthChecker/', 'GoogleHC/', 'Load Balancer Agent', 'Consul Health Check'];
