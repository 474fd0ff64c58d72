/** Which fields the configured indices have, by type: what Elasticsearch's field capabilities say, without their form. */
export interface FieldCatalogue {
  indices: string[];
  /** Indices that could not be looked at, and the first reason. */
  unseen?: { count: number; reason: string };
  /** Elasticsearch type → indices in which the field has it. Indices without the field are in none. */
  typesOf(field: string): ReadonlyMap<string, ReadonlySet<string>>;
}
