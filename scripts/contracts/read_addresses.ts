import ts from 'typescript';

/** Addresses of Kibana's own HTTP interface that a script names, with `{}` for what is filled in: `/api/alerting/rule/{}`. */
export function readAddresses(source: string): string[] {
  const found = new Set<string>();
  const visit = (node: ts.Node) => {
    if (ts.isStringLiteralLike(node)) add(node.text);
    else if (ts.isTemplateExpression(node))
      add([node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('{}'));
    ts.forEachChild(node, visit);
  };
  const add = (text: string) => {
    if (/^\/(api|internal)\//.test(text)) found.add(text);
  };
  visit(ts.createSourceFile('script.ts', source, ts.ScriptTarget.Latest, true));
  return [...found].sort();
}
