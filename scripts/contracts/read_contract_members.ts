import ts from 'typescript';

/**
 * Every member that the interfaces and type aliases of a contract file name, without what is above it: `CoreSetup.http.createRouter`.
 * Members of an object that a method takes or returns count as members of that method; names of parameters do not count.
 */
export function readContractMembers(source: string): string[] {
  const file = ts.createSourceFile('contract.ts', source, ts.ScriptTarget.Latest, true);
  const found = new Set<string>();
  const addFrom = (node: ts.Node, path: string) => {
    const below = membersWithin(node);
    for (const { name, node: member } of below) addFrom(member, `${path}.${name}`);
    // An alias or interface without members of its own is a name for something else.
    if (below.length === 0 && path.includes('.')) found.add(path);
  };
  const visit = (node: ts.Node) => {
    if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) addFrom(node, node.name.text);
    else ts.forEachChild(node, visit);
  };
  visit(file);
  return [...found].sort();
}

interface Member {
  name: string;
  node: ts.Node;
}

/** The nearest members below a node, whether written as an object, within an array or a promise, or as a parameter. */
function membersWithin(node: ts.Node): Member[] {
  const members: Member[] = [];
  ts.forEachChild(node, function visit(child) {
    if (ts.isPropertySignature(child) || ts.isMethodSignature(child)) members.push({ name: nameOf(child.name), node: child });
    else ts.forEachChild(child, visit);
  });
  return members;
}

const nameOf = (name: ts.PropertyName) => (ts.isStringLiteral(name) || ts.isIdentifier(name) ? name.text : name.getText());
