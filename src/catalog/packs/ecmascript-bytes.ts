/** ecmascript/bytes: how values move through typed arrays and views of buffers. */
import type { Pack } from "../row.js";

const TYPED_ARRAYS = ["Int8Array", "Uint8Array", "Uint8ClampedArray", "Int16Array", "Uint16Array", "Int32Array", "Uint32Array", "Float32Array", "Float64Array"];

export const ecmascriptBytes = {
  library: "ecmascript/bytes",
  modules: [],
  sinks: [],
  sanitizers: [],
  propagators: [
    {
      id: "ecmascript/TypedArray.from", shape: "call",
      members: ["from"],
      targets: TYPED_ARRAYS.map((name) => ({ package: "lib", owner: `${name}Constructor` })),
      flow: [{ from: "0[]", to: "1(0)" }, { from: "1()", to: "return[]" }, { from: "0[]", to: "return[]" }],
    },
    {
      id: "ecmascript/TypedArray.new", shape: "new",
      members: TYPED_ARRAYS,
      targets: [{ package: "lib", owner: "global" }],
      imported: { modules: [], exports: TYPED_ARRAYS },
      flow: [{ from: "0", to: "return" }],
    },
    {
      id: "ecmascript/TypedArray.set", shape: "call",
      members: ["set"],
      targets: TYPED_ARRAYS.map((owner) => ({ package: "lib", owner })),
      flow: [{ from: "0", to: "this" }],
    },
    {
      id: "ecmascript/DataView.new", shape: "new",
      members: ["DataView"],
      targets: [{ package: "lib", owner: "global" }],
      imported: { modules: [], exports: ["DataView"] },
      flow: [{ from: "0", to: "return" }],
    },
    {
      id: "ecmascript/DataView.setInt8", shape: "call",
      members: ["setInt8", "setUint8", "setInt16", "setUint16", "setInt32", "setUint32", "setBigInt64", "setBigUint64", "setFloat32", "setFloat64"],
      targets: [{ package: "lib", owner: "DataView" }],
      flow: [{ from: "1", to: "this" }],
    },
    {
      id: "ecmascript/DataView.getInt8", shape: "call",
      members: ["getInt8", "getUint8", "getInt16", "getUint16", "getInt32", "getUint32", "getBigInt64", "getBigUint64", "getFloat32", "getFloat64"],
      targets: [{ package: "lib", owner: "DataView" }],
      flow: [{ from: "this", to: "return" }],
    },
  ],
} satisfies Pack;
