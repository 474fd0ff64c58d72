import { createContext } from 'react';
import type { AccessLogLine } from '../../common/domain/edge_detail';

/** Opens what the proxy of a line wrote around it. Undefined where nothing is there that could: then no line offers it. */
export const LinesAroundContext = createContext<((line: AccessLogLine) => void) | undefined>(undefined);
