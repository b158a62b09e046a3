/** Whether an untyped value is PHI: a variable, a parameter, the result of a call. */
import { classifyName, classifyResult, isSurrogateKey, type NameClass } from "./classify-name.js";
import { contextOf, type NameContext } from "./context-of.js";
import { explainField, weigh, type Inference, type InferredConfidence } from "./infer-field.js";
import { classifyRecordName } from "./record-name.js";
import { tokenize } from "./tokenize.js";

export interface NamedVariable {
  readonly name: string;
  /** The function that declares it; of a parameter, the function it belongs to. */
  readonly enclosingFunction?: string;
  /** Of a parameter, the other parameters; of a destructured variable, the other names of the pattern. */
  readonly siblings?: readonly string[];
  /** Path from the project's root. */
  readonly filePath?: string;
  readonly imports?: readonly string[];
  readonly healthProject?: boolean;
}

/**
 * Infers whether a variable whose type says nothing holds PHI. Names of classes, components (`PatientName`) and constants (`SSN_REGEX`,
 * `DIAGNOSES`) never do. Ask for values without a useful type only: a `patient` typed `string` is a key, not a record.
 */
export function inferVariable(variable: NamedVariable): Inference | undefined {
  if (isSurrogateKey(variable.name) || isTypeOrConstant(variable.name)) return undefined;
  const context = variableContext(variable);
  const known = classifyName(variable.name);
  const category = known?.strength === "strong" || context.notPatient ? undefined : classifyRecordName(variable.name);
  if (category) return { category, confidence: "inferred-strong", kind: "record", why: `\`${variable.name}\` is named as a record of a patient` };
  return judge(variable.name, known, context);
}

/** Infers whether an untyped call returns PHI, by its name: `getSsn()`, `loadPatient()`. */
export function inferResult(functionName: string, surroundings: Omit<NamedVariable, "name"> = {}): Inference | undefined {
  const [verb, ...rest] = tokenize(functionName);
  if (verb === undefined || rest.length === 0) return undefined;
  const context = variableContext({ ...surroundings, name: functionName });
  const known = classifyResult(functionName);
  if (known) return judge(functionName, known, context);
  const category = ["get", "fetch", "load", "find", "read", "retrieve"].includes(verb) ? classifyRecordName(rest.join("_")) : undefined;
  return category && { category, confidence: "inferred-strong", kind: "record", why: `\`${functionName}\` is named as returning a record of a patient` };
}

function judge(name: string, known: NameClass | undefined, context: NameContext): Inference | undefined {
  const weighed = known && weigh(known, context);
  if (!known || !weighed) return undefined;
  const confidence: InferredConfidence = isGeneral(known) ? "inferred-weak" : weighed;
  return { category: known.category, confidence, kind: "value", why: explainField(name, known, context, confidence) };
}

/** A variable named with a single general word (`name`, `notes`, `weight`) says too little, whatever function it is in. */
function isGeneral(known: NameClass): boolean {
  return known.strength === "weak" || (known.mode === "eq" && known.strength !== "strong");
}

function variableContext(variable: NamedVariable): NameContext {
  return contextOf({
    ...(variable.enclosingFunction !== undefined && { ownerName: variable.enclosingFunction }),
    ...(variable.siblings && { siblingNames: variable.siblings }),
    ...(variable.filePath !== undefined && { filePath: variable.filePath }),
    ...(variable.imports && { importSpecifiers: variable.imports }),
    ...(variable.healthProject !== undefined && { healthProject: variable.healthProject }),
  });
}

function isTypeOrConstant(name: string): boolean {
  return /^[A-Z][a-z]/.test(name) || /^[A-Z][A-Z0-9_]*$/.test(name);
}
