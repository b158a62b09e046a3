/** Fields that a record of a model gets after its constructor ran, or without one: guarded at the assignment. */
import { defineGuarded, isGuarded } from "./guard-field.js";
import { policyOf } from "./policy.js";

/**
 * Puts a catcher into the prototype chain of a model, just above its own prototype. An assignment to a name that neither the record
 * nor the chain has ends there; reads that find nothing pass through.
 */
export function catchNewFields(prototype: object): void {
  const above = Object.create(Object.getPrototypeOf(prototype) as object | null) as object;
  Object.setPrototypeOf(prototype, new Proxy(above, { set: setField }));
}

function setField(above: object, name: string | symbol, value: unknown, receiver: unknown): boolean {
  if (typeof name === "string" && typeof receiver === "object" && receiver !== null && !(name in above)) {
    const policy = policyOf(receiver);
    if (policy && typeof value !== "function" && isGuarded(policy, name) && Object.isExtensible(receiver)) {
      defineGuarded(receiver, policy, name, value, true);
      return true;
    }
  }
  return Reflect.set(above, name, value, receiver);
}
