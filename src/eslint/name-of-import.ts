/** A name for something that a module exports: the one that the file has imported it by, or its own with the import that is missing. */
import { AST_NODE_TYPES as Type, type TSESLint, type TSESTree } from "@typescript-eslint/utils";

export interface ImportedName {
  readonly text: string;
  /** Adds the import; absent where there is one. */
  readonly addImport?: (fixer: TSESLint.RuleFixer) => TSESLint.RuleFix;
}

/** The name by which `node` can use the export; undefined where the file uses that name for something else. */
export function nameOfImport(sourceCode: Readonly<TSESLint.SourceCode>, node: TSESTree.Node, module: string, exported: string): ImportedName | undefined {
  const imports = sourceCode.ast.body.filter((statement) => statement.type === Type.ImportDeclaration);
  const ofModule = imports.filter(({ source, importKind }) => source.value === module && importKind !== "type");
  for (const specifier of ofModule.flatMap(({ specifiers }) => specifiers)) {
    if (specifier.type === Type.ImportNamespaceSpecifier) return { text: `${specifier.local.name}.${exported}` };
    if (specifier.type === Type.ImportSpecifier && specifier.importKind !== "type" && nameOf(specifier.imported) === exported) return { text: specifier.local.name };
  }
  const known = sourceCode.getScope && isDeclared(sourceCode.getScope(node), exported);
  const isCommonJs = imports.length === 0 && sourceCode.text.includes("require(");
  if (known) return isCommonJs && requires(sourceCode, module, exported) ? { text: exported } : undefined;
  const named = ofModule.flatMap(({ specifiers }) => specifiers).filter((specifier) => specifier.type === Type.ImportSpecifier);
  const last = named.at(-1);
  if (last) return { text: exported, addImport: (fixer) => fixer.insertTextAfter(last, `, ${exported}`) };
  const statement = isCommonJs ? `const { ${exported} } = require("${module}");` : `import { ${exported} } from "${module}";`;
  const before = imports.at(-1);
  return {
    text: exported,
    addImport: (fixer) => (before ? fixer.insertTextAfter(before, `\n${statement}`) : insertFirst(sourceCode, fixer, statement)),
  };
}

/** Before the first statement that is no directive and its comment. */
function insertFirst(sourceCode: Readonly<TSESLint.SourceCode>, fixer: TSESLint.RuleFixer, statement: string): TSESLint.RuleFix {
  const first = sourceCode.ast.body.find((node) => node.type !== Type.ExpressionStatement || node.directive === undefined);
  if (!first) return fixer.insertTextAfterRange([0, sourceCode.text.length], `${statement}\n`);
  const [comment] = sourceCode.getCommentsBefore(first);
  return fixer.insertTextBeforeRange((comment && comment.loc.start.line > 1 ? comment : first).range, `${statement}\n`);
}

function requires(sourceCode: Readonly<TSESLint.SourceCode>, module: string, exported: string): boolean {
  return sourceCode.ast.body.some((node) => node.type === Type.VariableDeclaration && sourceCode.getText(node).includes(`require("${module}")`) && sourceCode.getText(node).includes(exported));
}

function isDeclared(from: TSESLint.Scope.Scope, name: string): boolean {
  for (let scope: TSESLint.Scope.Scope | null = from; scope; scope = scope.upper) if (scope.set.has(name)) return true;
  return false;
}

function nameOf(imported: TSESTree.ImportSpecifier["imported"]): string {
  return imported.type === Type.Identifier ? imported.name : imported.value;
}
