/** The public types by which a project says, in a type, that a value is PHI or must not be. */

/**
 * A value of type `T` that is PHI, of category `C` where one is given: `Phi<string, "ssn">`.
 *
 * A plain `T` is assignable to it and it is assignable to `T`, so that adopting it breaks no caller. The property exists in
 * the type only.
 */
export type Phi<T, C extends string = string> = T & { readonly __phi?: C };

/**
 * A value of type `T` that must not be PHI: the compiler rejects a `Phi<T>` here and accepts a plain `T`. phi-lint treats a
 * parameter of this type as a place where data leaves the trust boundary.
 */
export type NonPhi<T> = T & { readonly __phi?: never; readonly __nonPhi?: true };
