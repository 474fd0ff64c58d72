/** How a proxy's names for its own application begin, in every era: nobody that one can call. */
export const LOCAL_CLUSTERS = ['self_inbound_', 'localhost_', 'localhost:', 'inbound:', 'inbound_'] as const;
