import { describe, expect, it } from "vitest";
import { compileMatcher } from "../../../src/checks/endpoints/models/next-middleware.js";
import { covers, joinPath } from "../../../src/checks/endpoints/paths.js";

const EXPRESS = { caseSensitive: false, prefix: true };
const HONO = { caseSensitive: true, prefix: false };

describe("what is attached at a path", () => {
  it.each([
    ["/api", "/api/x", true],
    ["/api", "/API/x", true],
    ["/api", "/apix", false],
    ["/", "/anything", true],
    ["/:tenant", "/ward", true],
    ["/ward", "/:id", false],
    ["/api/*splat", "/api/x/y", true],
    ["/a/b", "/a", false],
  ])("in Express, %s stands before %s: %s", (guard, path, expected) => {
    expect(covers(guard, path, EXPRESS)).toBe(expected);
  });

  it.each([
    ["/api", "/api/x", false],
    ["/api", "/api", true],
    ["/api/*", "/api/x", true],
    ["/api/*", "/api", true],
    ["*", "/x", true],
    ["/api/*", "/API/x", false],
  ])("in Hono, %s stands before %s: %s", (guard, path, expected) => {
    expect(covers(guard, path, HONO)).toBe(expected);
  });

  it("joins prefixes", () => {
    expect(joinPath("/api/", "/x/")).toBe("/api/x");
    expect(joinPath("/", "/")).toBe("/");
  });
});

describe("matchers of Next.js", () => {
  it.each([
    ["/about", "/about/team", false],
    ["/about", "/About", false],
    ["/api/:path*", "/api", true],
    ["/api/:path*", "/api/x/y", true],
    ["/api/(.*)", "/api", false],
    ["/api/(.*)", "/api/x", true],
    ["/((?!api|_next/static).*)", "/api/x", false],
    ["/((?!api|_next/static).*)", "/apipatients", false],
    ["/((?!api|_next/static).*)", "/chart", true],
  ])("%s matches %s: %s", (matcher, path, expected) => {
    expect(compileMatcher(matcher).test(path)).toBe(expected);
  });
});
