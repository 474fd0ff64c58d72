/** The parts of a message, in plain text; each connector has its own way to put them. */
export interface Said {
  title: string;
  sentences: string[];
  rule: string;
  isOver: boolean;
  viewUrl?: string;
  traceUrl?: string;
}
