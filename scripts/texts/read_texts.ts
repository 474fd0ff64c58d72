import ts from 'typescript';
import { checkMessage } from './check_message';
import { findBareText } from './find_bare_text';

/** One call of i18n.translate. */
export interface Text {
  id: string;
  message: string;
  where: string;
}

export interface TextsRead {
  texts: Text[];
  /** What is wrong, a sentence each, with file and line. */
  problems: string[];
}

/** Kibana finds a plugin's messages by their first part. */
const PREFIX = 'meshObservability.';
const ID = /^meshObservability(\.[A-Za-z0-9]+)+$/;

/** Every text of these programs' own files. Ids and messages must be literals: tools that collect them run nothing. */
export function readTexts(programs: readonly ts.Program[], isOurs: (file: string) => boolean): TextsRead {
  const read: TextsRead = { texts: [], problems: [] };
  const seen = new Set<string>();
  for (const program of programs) {
    const checker = program.getTypeChecker();
    for (const file of program.getSourceFiles()) {
      if (file.isDeclarationFile || seen.has(file.fileName) || !isOurs(file.fileName)) continue;
      seen.add(file.fileName);
      visit(file, (node) => {
        const where = () => `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`;
        if (ts.isCallExpression(node) && isTranslateOf(node.expression)) readCall(node, checker, where(), read);
        if (isTranslateOf(node) && !isCallee(node))
          read.problems.push(
            `${where()}: i18n.translate under another name: what it says would be collected by nobody. Call it as it is.`,
          );
        const bare = findBareText(node);
        if (bare !== undefined) read.problems.push(`${where()}: “${bare}” is text that cannot be translated.`);
      });
    }
  }
  read.problems.push(...findDoubles(read.texts));
  return read;
}

function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  ts.forEachChild(node, (child) => visit(child, look));
}

const isTranslateOf = (node: ts.Node) =>
  ts.isPropertyAccessExpression(node) &&
  node.name.text === 'translate' &&
  ts.isIdentifier(node.expression) &&
  node.expression.text === 'i18n';

const isCallee = (node: ts.Node) => ts.isCallExpression(node.parent) && node.parent.expression === node;

function readCall(
  { arguments: [id, options] }: ts.CallExpression,
  checker: ts.TypeChecker,
  where: string,
  read: TextsRead,
): void {
  if (!id || !ts.isStringLiteral(id)) {
    read.problems.push(`${where}: the id is no literal.`);
    return;
  }
  if (!ID.test(id.text)) read.problems.push(`${where}: ${id.text} does not begin with ${PREFIX}, or has other parts than words.`);
  const message = options && ts.isObjectLiteralExpression(options) ? propertyOf(options, 'defaultMessage') : undefined;
  if (!options || !ts.isObjectLiteralExpression(options) || !message || !ts.isStringLiteralLike(message)) {
    read.problems.push(`${where}: ${id.text} has no literal defaultMessage.`);
    return;
  }
  const values = propertyOf(options, 'values');
  const given =
    values &&
    checker
      .getTypeAtLocation(values)
      .getProperties()
      .map(({ name }) => name);
  const isInline = values !== undefined && ts.isObjectLiteralExpression(values) && !values.properties.some(ts.isSpreadAssignment);
  read.problems.push(...checkMessage(message.text, given ?? [], isInline).map((problem) => `${where}: ${id.text}: ${problem}`));
  read.texts.push({ id: id.text, message: message.text, where });
}

/** `name: value`, or `name` alone. */
function propertyOf({ properties }: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  for (const property of properties) {
    if (!property.name || property.name.getText() !== name) continue;
    if (ts.isPropertyAssignment(property)) return property.initializer;
    if (ts.isShorthandPropertyAssignment(property)) return property.name;
  }
  return undefined;
}

function findDoubles(texts: readonly Text[]): string[] {
  const known = new Map<string, Text>();
  return texts.flatMap((text) => {
    const first = known.get(text.id);
    known.set(text.id, first ?? text);
    // The same words twice are one text to a translator; other words would be lost.
    return first && first.message !== text.message ? [`${text.where}: ${text.id} says something else in ${first.where}.`] : [];
  });
}
