/** Ways to functions, by what they take and give. */
import type { Table } from "./form.js";

export const FUNCTIONS = {
  change: [
    "((%x:text: string): string => @text)",
    "((%x:text!: string): string => {\n@lines\nreturn @text;\n})",
    "(function (%x:text!: string): string {\n@lines\nreturn @text;\n})",
    "@curried(@text)",
    "redact",
    "((%x:text: string, %y:text: string = @text): string => @text)",
    "(choose() ? @change : @change)",
    
    "#keeper.change.bind(#keeper)",
  ],
  make: ["(() => @text)", "((): string => {\n@lines\nreturn @text;\n})", "@maker(@text)"],
  maker: ["((%k:text!: string): Make => () => @text)", "((%k:text!: string): Make => {\n@lines\nreturn () => {\n@lines\nreturn @text;\n};\n})"],
  read: ["((%s:slip: Slip): string => @text)", "(({ head: %h:text, ...rest }: Slip): string => @text + rest.foot)", "(({ head: %h:text, inner: { down: %d:text } }: Slip): string => @text)", "(({ foot: %f:text = @text }: Partial<Slip>): string => @text)"],
  turn: ["((%s:slip: Slip): Slip => @slip)", "((%s:slip: Slip): Slip => {\n@lines\nreturn @slip;\n})", "(({ inner: %i:inner, ...rest }: Slip): Slip => ({ ...rest, inner: @inner }))"],
  pick: ["((...%all:list: string[]): string => @text)", "((%x:text: string, %y:text: string): string => @text)", "((%x:text: string, ...[%y:text = @text]: string[]): string => @text)"],
  take: ["((%x:text!: string): void => {\n@lines\n})", "(function (%x:text!: string): void {\n@lines\n})", "((%x:text) => console.log(@text))"],
  put: ["((%s:slip: Slip, %x:text!: string): void => {\n%s.head = @text;\n@lines\n})", "((%s:slip: Slip, %x:text: string): void => {\n%s.inner.up = @text;\n})", "((%s:slip: Slip, %x:text: string): void => {\n@put(%s, @text);\n})"],
  build: [
    "((%x:text: string, %y:text: string = @text): Slip => @slip)",
    "((%x:text: string, %y:text: string = @text): Slip => {\n@lines\nreturn { head: @text, foot: @text, inner: @inner };\n})",
    "((%x:text: string, %y:text: string = \"y\"): Slip => ({ head: %x, foot: %y, inner: { up: @text, down: %x } }))",
  ],
  higher: ["((%f:change: Change, %x:text: string): string => %f(@text))", "((%f:change: Change, %x:text: string): string => [@text].map(%f).join())", "((%f:change: Change, %x:text: string): string => {\n@lines\nreturn @text;\n})"],
  curried: ["((%k:text: string) => (%x:text: string): string => @text)", "((%k:text!: string): Change => {\n@lines\nreturn (%x:text) => @text;\n})"],
  stream: ["(function* (%x:text!: string): Generator<string> {\n@lines\nyield @text;\n})", "(function* (%x:text: string): Generator<string> {\nyield* @list;\nif (choose()) yield @text;\n})"],
  ask: ["(async (%x:text!: string): Promise<string> => {\n@lines\nreturn @text;\n})", "((%x:text: string): Promise<string> => @pending)", "(async (%x:text: string) => (await @pending) + @text)"],
} satisfies Record<string, Table>;
