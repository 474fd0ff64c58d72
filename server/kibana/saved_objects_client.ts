/** The part of Kibana's client of saved objects that this plugin uses; it acts in one space. */
export interface SavedObjectsClient {
  find<T>(options: {
    type: string;
    perPage: number;
    sortField: string;
    sortOrder: 'desc';
  }): Promise<{ saved_objects: Array<{ attributes: T }> }>;
  create(type: string, attributes: object, options: { id: string; overwrite: boolean }): Promise<unknown>;
  delete(type: string, id: string): Promise<unknown>;
}
