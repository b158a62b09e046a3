/** The PHI model of one program: what declarations and types say about PHI. */
import type ts from "typescript";
import type { AccessPath } from "../compiler/access-path.js";
import type { PhiFact, PhiVerdict } from "./fact.js";
import type { Tags } from "./tags.js";

export interface PhiModel {
  /** The phi-lint tags written at a declaration (JSDoc, comment ranges, decorators). Never undefined; empty where there are none. */
  tagsOf(declaration: ts.Node): Tags;
  /**
   * What one declaration says about its own value: a tagged variable, parameter, property, accessor, method or function (its result);
   * a property of a PHI model (inheritance, include, exclude, configuration applied); a declaration whose written type is a tagged scalar
   * alias, a brand, or `Model["field"]`. It does not look at what the value's type contains.
   * `path`: the part of the value that is asked for; what is said of a collection's values says nothing of its keys.
   */
  ofDeclaration(declaration: ts.Node, path?: AccessPath): PhiVerdict;
  /** The same by symbol: the verdict of the declaration that speaks (aliases are followed, the most derived declaration wins). */
  ofSymbol(symbol: ts.Symbol, path?: AccessPath): PhiVerdict;
  /**
   * A tagged schema constant (`const remark = z.string()`, tagged `@phi note`): what it validates is PHI, the schema itself is not. Its
   * object types are models already; this answers for what parsing with a schema of a scalar gives, or with that of one field (`path`: `shape.name`). `undefined` for other declarations.
   */
  ofSchema(declaration: ts.Node, path?: AccessPath): PhiFact | undefined;
  /**
   * What a property named `name` is when read from `owner` (class inheritance, unions and intersections, mapped and generic types applied).
   */
  ofProperty(owner: ts.Type, name: string): PhiVerdict;
  /**
   * Whether a value of this type carries PHI at `path` (or below it, leaving out the sub-paths in `except`, which are relative to `path`).
   * A fact: PHI (the first one found, nearest to the surface). Not PHI: a declaration on the way says so, or the type is fully known there,
   * is not `any`, `unknown`, `object`, `{}` or an unresolved generic, and is a boolean. `undefined`: the type says nothing (untagged `string`, `any` …).
   * `within`: the value is (part of) this PHI value, as a tagged variable's is: everything in it is PHI but identifier fields and what is excluded.
   */
  atPath(type: ts.Type, path: AccessPath, except?: readonly AccessPath[], within?: PhiFact): PhiVerdict;
  /**
   * What names say about the value of an expression or declaration at `path`, where its type says nothing: the variable's, the parameter's,
   * the property's, the key's, the table's. To be asked where a value's history ends and nothing is known.
   */
  ofNames(node: ts.Node, path: AccessPath): PhiFact | undefined;
  /**
   * What the name of a field's declaration says with some certainty, whether or not other types of the project are tagged. To be asked about
   * declarations that no tag speaks of; a type in which some field is tagged has spoken about all of them.
   */
  ofUntagged(declaration: ts.Node): PhiFact | undefined;
  /** Whether the type (or what it is an array, union or promise of) is a PHI model or inherits from one. */
  isModel(type: ts.Type): boolean;
  /** Properties that an access block opened for a value of this type also covers (`@phiExtend`, inherited ones included). */
  extensionsOf(type: ts.Type): readonly string[];
}
