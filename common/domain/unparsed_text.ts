/** Access logs of an index that are still text, so that no page can read them, and what makes lines of them. */
export interface UnparsedText {
  index: string;
  /**
   * Documents that are access-log lines in a text that nobody parsed. Estimated from a sample unless all of it was recognised: then every
   * document of the index that is no line counts.
   */
  documents: number;
  estimated: boolean;
  /** What the sample's texts are: Kuma's default text of requests or of connections, or JSON passed on as text. */
  formats: UnparsedFormat[];
  /** Documents that the pipeline has met and could not read, by its reason. They are kept as they came. */
  unreadable: Array<{ reason: UnreadableReason; documents: number }>;
  /** The ingest pipeline that reads such text: name it in the shipper. It works on what is written from then on. */
  pipeline: string;
}

export type UnparsedFormat = 'request' | 'connection' | 'json';

/**
 * not_json: begins like JSON and is none. unknown_text: neither of Kuma's default grammars (a format of your own, or a line that was cut).
 * unknown_json: JSON without a source, a destination or a duration. pipeline_failed: anything else that went wrong while it was read.
 */
export type UnreadableReason = 'not_json' | 'unknown_text' | 'unknown_json' | 'pipeline_failed';
