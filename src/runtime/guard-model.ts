/** Guarded classes: every instance of a model has its PHI fields guarded by the time its constructor returns. */
import { catchNewFields } from "./catch-new-fields.js";
import { PhiUsageError } from "./errors.js";
import { guardFields } from "./guard-field.js";
import { openBodies, openStaticBodies, runInBody } from "./own-body.js";
import { mentionedFields, nearestPolicy, registeredPolicy, registerPolicy, type MemberTags, type ModelSpec, type Policy } from "./policy.js";
import type { ModelClass } from "./reach.js";

/**
 * Makes a class a PHI model.
 * @returns the class that replaces it; the same prototype, the same static members.
 */
export function guardModel<C extends ModelClass>(model: C, spec: ModelSpec, members: MemberTags): C {
  const prototype = model.prototype as object;
  const parent = nearestPolicy(Object.getPrototypeOf(prototype) as object | null);
  const policy: Policy = { key: prototype, name: spec.model ?? model.name, spec, members, everyField: true, parent };
  registerPolicy(prototype, policy);
  openBodies(prototype);
  openStaticBodies(model, prototype);
  catchNewFields(prototype);
  const guarded = new Proxy(model, { construct: construct as ProxyHandler<C>["construct"] & object });
  Object.defineProperty(prototype, "constructor", { value: guarded, configurable: true, writable: true });
  return guarded;
}

const checkedMentions = new WeakSet<Policy>();

function construct(model: ModelClass, args: unknown[], newTarget: ModelClass): object {
  const prototype = newTarget.prototype as object;
  const policy = registeredPolicy(prototype);
  if (!policy) {
    throw new PhiUsageError(
      `${newTarget.name} extends the PHI model ${model.name}: put @PhiModel() on it too (outermost, where it has several decorators), so that its own fields are guarded.`,
    );
  }
  const record = runInBody(prototype, () => Reflect.construct(model, args, newTarget) as object);
  guardFields(record, policy);
  if (prototype === model.prototype && !checkedMentions.has(policy)) warnOfUnknown(record, policy);
  return record;
}

/** Warns once of a name in the model's declaration that the first record does not have: most likely a slip. */
function warnOfUnknown(record: object, policy: Policy): void {
  checkedMentions.add(policy);
  const unknown = mentionedFields(policy).filter((field) => !(field in record));
  if (unknown.length > 0) {
    process.emitWarning(`@PhiModel of ${policy.name} names ${unknown.join(", ")}, which its first record does not have.`, "PhiWarning");
  }
}
