import type { NextFunction, Request, RequestHandler, Response } from "express";
import jwt, { type JwtPayload } from "jsonwebtoken";
import passport from "passport";
import { promisify } from "node:util";
import asyncHandler from "express-async-handler";

declare global { namespace Express { interface User { id: string; role: string; permissions: string[] } interface Request { staff?: User; auth?: JwtPayload } } }
const SECRET = "secret";

export const protect = asyncHandler(async (req, res, next) => {
  let token: string | undefined;
  if (req.headers.authorization && req.headers.authorization.startsWith("Bearer")) {
    try {
      token = req.headers.authorization.split(" ")[1];
      const decoded = jwt.verify(token as string, SECRET) as JwtPayload;
      req.staff = await findUser(String(decoded["id"]));
      next();
    } catch (error) {
      console.error(error);
      res.status(401);
      throw new Error("Not authorized, token failed");
    }
  }
  if (!token) {
    res.status(401);
    throw new Error("Not authorized, no token");
  }
});
async function findUser(id: string): Promise<Express.User> {
  return { id, role: "nurse", permissions: [] };
}
/** A common shape: promisified. */
export const protectPromisified = async (req: Request, _res: Response, next: NextFunction): Promise<void> => {
  const token = req.headers.authorization?.split(" ")[1];
  if (!token) return next(new AppError("log in first", 401));
  const decoded = await promisify<string, string, JwtPayload>(jwt.verify as never)(token, SECRET);
  req.staff = await findUser(String(decoded["id"]));
  next();
};
export class AppError extends Error {
  constructor(message: string, readonly status: number) {
    super(message);
  }
}
export const catchAsync = (fn: (req: Request, res: Response, next: NextFunction) => Promise<unknown>): RequestHandler => (req, res, next) => {
  Promise.resolve(fn(req, res, next)).catch(next);
};
export const protectCatch = catchAsync(async (req, _res, next) => {
  const token = req.headers.authorization?.split(" ")[1];
  if (!token) return next(new AppError("log in first", 401));
  const decoded = jwt.verify(token, SECRET) as JwtPayload;
  const user = await findUser(String(decoded["id"]));
  if (!user) return next(new AppError("no such user", 401));
  req.staff = user;
  return next();
});
export const restrictTo = (...roles: string[]): RequestHandler => (req, _res, next) => {
  if (!req.staff || !roles.includes(req.staff.role)) return next(new AppError("forbidden", 403));
  next();
};
export const hasPermission = (permission: string): RequestHandler => (req, res, next) => {
  const allowed = req.staff?.permissions.some((p) => p === permission);
  if (!allowed) {
    res.status(403).json({ error: "forbidden" });
    return;
  }
  next();
};
export const sessionUser: RequestHandler = (req, res, next) => {
  const session = (req as Request & { session?: { userId?: string } }).session;
  if (session?.userId) return next();
  res.redirect("/login");
};
export const skipInDevelopment: RequestHandler = (req, res, next) => {
  if (process.env["NODE_ENV"] === "development") return next();
  return passport.authenticate("jwt", { session: false })(req, res, next) as void;
};
export const exceptHealth: RequestHandler = (req, res, next) => {
  if (req.path === "/health") return next();
  passport.authenticate("jwt", { session: false })(req, res, next);
};
export const bodyUser: RequestHandler = (req, res, next) => {
  if (!req.body.id) return void res.sendStatus(401);
  next();
};
export const cookieUser: RequestHandler = (req, res, next) => {
  const id = req.cookies?.["userId"];
  if (!id) return void res.sendStatus(401);
  next();
};
export const thenChain: RequestHandler = (req, res, next) => {
  verifyAsync(req.headers.authorization)
    .then((user) => {
      req.staff = user;
      next();
    })
    .catch(() => res.sendStatus(401));
};
export const thenChainOpen: RequestHandler = (req, _res, next) => {
  verifyAsync(req.headers.authorization)
    .then((user) => {
      req.staff = user;
    })
    .catch(() => undefined)
    .finally(() => next());
};
async function verifyAsync(header: string | undefined): Promise<Express.User> {
  return jwt.verify(header ?? "", SECRET) as unknown as Express.User;
}
export function isAuthed(req: Request): boolean {
  try {
    jwt.verify(req.headers.authorization ?? "", SECRET);
    return true;
  } catch {
    return false;
  }
}
export const viaBoolean: RequestHandler = (req, res, next) => (isAuthed(req) ? next() : void res.sendStatus(401));
export const inverted: RequestHandler = (req, res, next) => (isAuthed(req) ? void res.sendStatus(401) : next());
export class AuthService {
  constructor(private readonly secret: string) {}
  check(token: string | undefined): Express.User | null {
    if (!token) return null;
    try {
      return jwt.verify(token, this.secret) as unknown as Express.User;
    } catch {
      return null;
    }
  }
  middleware = (req: Request, res: Response, next: NextFunction): void => {
    const user = this.check(req.headers.authorization);
    if (!user) {
      res.status(401).end();
      return;
    }
    req.staff = user;
    next();
  };
  required(): RequestHandler {
    return (req, res, next) => {
      if (!this.check(req.headers.authorization)) return void res.status(401).end();
      next();
    };
  }
}
