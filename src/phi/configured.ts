/** What the configuration says about declarations. */
import type ts from "typescript";
import { packageOfFile } from "../compiler/identity.js";
import type { ConfiguredField, ConfiguredModel } from "./settings.js";
import type { PhiScope } from "./phi-scope.js";

/** The configured model that a class, interface or alias is. */
export function configuredModel(scope: PhiScope, owner: ts.Symbol): ConfiguredModel | undefined {
  return scope.settings.models.find((model) => model.name === owner.name && isDeclaredIn(scope, owner, model.from));
}

/** The configured field that a property of a class, interface or alias is. */
export function configuredField(scope: PhiScope, owner: ts.Symbol, name: string): ConfiguredField | undefined {
  return scope.settings.fields.find(
    (field) => field.owner === owner.name && field.name === name && isDeclaredIn(scope, owner, field.from),
  );
}

/** Whether the configuration names a class, interface or alias at all. */
export function isConfigured(scope: PhiScope, owner: ts.Symbol): boolean {
  const { models, fields } = scope.settings;
  if (models.length === 0 && fields.length === 0) return false;
  return configuredModel(scope, owner) !== undefined ||
    fields.some((field) => field.owner === owner.name && isDeclaredIn(scope, owner, field.from));
}

function isDeclaredIn(scope: PhiScope, owner: ts.Symbol, from: string | undefined): boolean {
  if (from === undefined) return true;
  return (owner.declarations ?? []).some((declaration) => {
    const file = declaration.getSourceFile();
    if (packageOfFile(scope.host, file) === from) return true;
    const wanted = from.replaceAll("\\", "/").replace(/^\.?\//, "").replace(/(\.d)?\.[cm]?[jt]sx?$/, "");
    const actual = file.fileName.replace(/(\.d)?\.[cm]?[jt]sx?$/, "");
    return actual === wanted || actual.endsWith(`/${wanted}`);
  });
}
