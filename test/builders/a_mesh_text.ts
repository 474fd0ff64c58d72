/** As `kumactl get mesh -o yaml` and `kubectl get mesh -o yaml` print one without parts. */
export const PLAIN_MESH = {
  universal: 'creationTime: "2026-11-22T10:00:00Z"\nmodificationTime: "2026-11-22T10:00:00Z"\nname: default\ntype: Mesh\n',
  kubernetes: 'apiVersion: kuma.io/v1alpha1\nkind: Mesh\nmetadata:\n  name: default\nspec:\n',
};
