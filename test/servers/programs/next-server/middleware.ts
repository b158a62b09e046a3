import { NextResponse, type NextRequest } from "next/server";
import { jwtVerify } from "jose";
export async function middleware(request: NextRequest) {
  const token = request.cookies.get("session")?.value;
  if (!token) return NextResponse.redirect(new URL("/login", request.url));
  try {
    await jwtVerify(token, new TextEncoder().encode("secret"));
  } catch {
    return new NextResponse("unauthorized", { status: 401 });
  }
  return NextResponse.next();
}
export const config = { matcher: ["/api/staff/:path*", "/board/:path*"] };
