/**
 * The bodies of a model's own class: its methods and accessors may read the model's fields, as the static rule has it. What hands
 * out PHI is checked at its call: accessors (unless excluded), tagged methods, and the methods that serialise the record.
 */
import { inspect } from "node:util";
import { admitRead } from "./admit-read.js";
import { isPhi, policyOf, spokenFor } from "./policy.js";
import { currentScope, runWithin } from "./scope.js";
import { phiSettings } from "./settings.js";

type AnyFunction = (this: unknown, ...args: unknown[]) => unknown;

/** Methods that JSON.stringify, templates and inspectors call: they stand for a read of the whole record. */
const WHOLE_READS: ReadonlySet<string | symbol> = new Set([
  "toJSON", "toString", "toLocaleString", "valueOf", Symbol.toPrimitive, inspect.custom,
]);

/** Wraps the methods and accessors of a model's prototype. */
export function openBodies(prototype: object): void {
  for (const name of Reflect.ownKeys(prototype)) {
    const property = Object.getOwnPropertyDescriptor(prototype, name) as PropertyDescriptor;
    if (name === "constructor" || !property.configurable) continue;
    if (typeof property.value === "function") {
      const check = WHOLE_READS.has(name) ? checkWhole : checkTagged;
      Object.defineProperty(prototype, name, { ...property, value: wrapBody(prototype, name, property.value as AnyFunction, check) });
    } else if (property.get) {
      const get = wrapBody(prototype, name, property.get as AnyFunction, checkAccessor);
      const set = property.set && wrapBody(prototype, name, property.set as AnyFunction, () => undefined);
      Object.defineProperty(prototype, name, { ...property, get, set });
    }
  }
}

/** Wraps the static methods of a model's class. */
export function openStaticBodies(model: object, prototype: object): void {
  for (const name of Reflect.ownKeys(model)) {
    const property = Object.getOwnPropertyDescriptor(model, name) as PropertyDescriptor;
    const { value } = property as { value?: unknown };
    // A class or a constructor function has a prototype; a method does not.
    if (!property.configurable || typeof value !== "function" || Object.hasOwn(value, "prototype")) continue;
    Object.defineProperty(model, name, { ...property, value: wrapBody(prototype, name, value as AnyFunction, () => undefined) });
  }
}

/** Runs work that belongs to a model's own class. */
export function runInBody<T>(prototype: object, work: () => T): T {
  const frame = currentScope()?.frame;
  if (frame?.kind === "body" && frame.prototype === prototype) return work();
  return runWithin({ kind: "body", prototype }, work);
}

function wrapBody(prototype: object, name: string | symbol, body: AnyFunction, check: (record: object, name: string | symbol) => void): AnyFunction {
  const wrapped: AnyFunction = function (...args) {
    if (typeof this === "object" && this !== null && this !== prototype) check(this, name);
    if (phiSettings().ownMethods === "check") return body.apply(this, args);
    return runInBody(prototype, () => body.apply(this, args));
  };
  Object.defineProperty(wrapped, "name", { value: body.name, configurable: true });
  Object.defineProperty(wrapped, "length", { value: body.length, configurable: true });
  return wrapped;
}

function checkAccessor(record: object, name: string | symbol): void {
  const policy = policyOf(record);
  if (policy && typeof name === "string" && isPhi(policy, name)) admitRead(record, policy, name, `${policy.name}.${name}`);
}

function checkTagged(record: object, name: string | symbol): void {
  const policy = policyOf(record);
  if (policy && typeof name === "string" && spokenFor(policy, name) === true) admitRead(record, policy, name, `${policy.name}.${name}`);
}

function checkWhole(record: object, name: string | symbol): void {
  const policy = policyOf(record);
  if (!policy || (typeof name === "string" && spokenFor(policy, name) === false)) return;
  admitRead(record, policy, String(name), `${policy.name}.${String(name)}`);
}
