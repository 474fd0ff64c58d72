/** The part of Kibana's `@kbn/config-schema` that the server uses. The package is on no registry; Kibana brings it at run time. */
declare module '@kbn/config-schema' {
  /** A schema of Kibana's; what it yields is only a type here. */
  export interface Type<Value> {
    readonly type: Value;
    validate(input: unknown): Value;
  }
  export type TypeOf<Schema extends Type<unknown>> = Schema['type'];

  export const schema: {
    object<Fields extends Record<string, Type<unknown>>>(fields: Fields): Type<{ [Key in keyof Fields]: TypeOf<Fields[Key]> }>;
    string(options?: {
      defaultValue?: string;
      minLength?: number;
      maxLength?: number;
      /** Returns what is wrong, or nothing. */
      validate?: (value: string) => string | undefined;
    }): Type<string>;
  };
}
