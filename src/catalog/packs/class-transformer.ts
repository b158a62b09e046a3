/** class-transformer: how they move. Fields are copied one by one, as the decorators of their class say. */
import type { FieldRow, Pack } from "../row.js";

const notInto: FieldRow["notInto"] = { instance: "toPlainOnly", plain: "toClassOnly" };

export const classTransformer = {
  library: "class-transformer",
  modules: ["class-transformer"],
  docs: "https://github.com/typestack/class-transformer#readme",
  sinks: [],
  sanitizers: [],
  propagators: [
    {
      id: "class-transformer/ct.plainToInstance", shape: "call",
      members: ["plainToInstance", "plainToClass", "deserialize", "deserializeArray"],
      targets: [{ package: "class-transformer", owner: "module" }],
      imported: { modules: ["class-transformer"], exports: ["*"] },
      flow: [{ from: "1", to: "return" }],
      copy: { into: "instance", from: "1", class: "0", options: "2", onlyExposed: "excludeExtraneousValues" },
    },
    {
      id: "class-transformer/ct.instanceToPlain", shape: "call",
      members: ["instanceToPlain", "classToPlain", "serialize"],
      targets: [{ package: "class-transformer", owner: "module" }],
      imported: { modules: ["class-transformer"], exports: ["*"] },
      flow: [{ from: "0", to: "return" }],
      copy: { into: "plain", from: "0", options: "1", onlyExposed: "excludeExtraneousValues" },
    },
    {
      id: "class-transformer/ct.instanceToInstance", shape: "call",
      members: ["instanceToInstance"],
      targets: [{ package: "class-transformer", owner: "module" }],
      imported: { modules: ["class-transformer"], exports: ["*"] },
      flow: [{ from: "0", to: "return" }],
      copy: { into: "instance", from: "0", options: "1", onlyExposed: "excludeExtraneousValues" },
    },
    {
      id: "class-transformer/decorator.Exclude", shape: "call",
      members: ["Exclude"],
      targets: [{ package: "class-transformer", owner: "module" }],
      imported: { modules: ["class-transformer"], exports: ["*"] },
      flow: [],
      field: { does: "exclude", notInto },
    },
    {
      id: "class-transformer/decorator.Expose", shape: "call",
      members: ["Expose"],
      targets: [{ package: "class-transformer", owner: "module" }],
      imported: { modules: ["class-transformer"], exports: ["*"] },
      flow: [],
      field: { does: "expose", notInto },
    },
    {
      id: "class-transformer/decorator.Transform", shape: "call",
      members: ["Transform"],
      targets: [{ package: "class-transformer", owner: "module" }],
      imported: { modules: ["class-transformer"], exports: ["*"] },
      flow: [],
      field: { does: "transform", notInto },
    },
  ],
} satisfies Pack;
