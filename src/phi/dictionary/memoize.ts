/** Remembers what a pure function of a name said: a program repeats its names, and a wide type asks for each field's siblings again. */
export function memoizeByName<Result>(read: (name: string) => Result): (name: string) => Result {
  const known = new Map<string, Result>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined || known.has(name)) return before as Result;
    const result = read(name);
    known.set(name, result);
    return result;
  };
}
