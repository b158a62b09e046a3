import { applyDecorators, CanActivate, createParamDecorator, ExecutionContext, ForbiddenException, Injectable, SetMetadata, UnauthorizedException, UseGuards } from "@nestjs/common";
import { Reflector } from "@nestjs/core";
import { JwtService } from "@nestjs/jwt";
import { AuthGuard } from "@nestjs/passport";
import { ApiBearerAuth } from "@nestjs/swagger";
import type { Request } from "express";

export interface Staff { id: string; role: string; roles: string[] }
declare module "express" { interface Request { user?: Staff } }

/** Verifies a token itself. */
@Injectable()
export class TokenGuard implements CanActivate {
  constructor(private readonly jwt: JwtService) {}
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    const token = this.extract(request);
    if (!token) throw new UnauthorizedException();
    try {
      request.user = await this.jwt.verifyAsync<Staff>(token, { secret: "secret" });
    } catch {
      throw new UnauthorizedException();
    }
    return true;
  }
  private extract(request: Request): string | undefined {
    const [type, token] = request.headers.authorization?.split(" ") ?? [];
    return type === "Bearer" ? token : undefined;
  }
}

/** Returns false instead of throwing. */
@Injectable()
export class BooleanGuard implements CanActivate {
  constructor(private readonly jwt: JwtService) {}
  canActivate(context: ExecutionContext): boolean {
    const req = context.switchToHttp().getRequest<Request>();
    try {
      this.jwt.verify(req.headers.authorization ?? "");
      return true;
    } catch {
      return false;
    }
  }
}

/** Not awaited: lets everybody pass. */
@Injectable()
export class ForgetfulGuard implements CanActivate {
  constructor(private readonly jwt: JwtService) {}
  canActivate(context: ExecutionContext): boolean {
    const req = context.switchToHttp().getRequest<Request>();
    void this.jwt.verifyAsync(req.headers.authorization ?? "");
    return true;
  }
}

/** Swallows. */
@Injectable()
export class LenientGuard implements CanActivate {
  constructor(private readonly jwt: JwtService) {}
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const req = context.switchToHttp().getRequest<Request>();
    try {
      req.user = await this.jwt.verifyAsync<Staff>(req.headers.authorization ?? "");
    } catch {
      // anonymous
    }
    return true;
  }
}

export class PassportJwt extends AuthGuard("jwt") {}

export class OptionalJwt extends AuthGuard("jwt") {
  override handleRequest<T>(_err: unknown, user: T): T {
    return user;
  }
}

export class StrictJwt extends AuthGuard("jwt") {
  override handleRequest<T>(err: unknown, user: T): T {
    if (err || !user) throw err || new UnauthorizedException();
    return user;
  }
}

export class AnonymousToo extends AuthGuard(["jwt", "anonymous"]) {}

export const ROLES_KEY = "roles";
export const Roles = (...roles: string[]) => SetMetadata(ROLES_KEY, roles);

@Injectable()
export class RolesGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}
  canActivate(context: ExecutionContext): boolean {
    const required = this.reflector.getAllAndOverride<string[]>(ROLES_KEY, [context.getHandler(), context.getClass()]);
    if (!required) return true;
    const { user } = context.switchToHttp().getRequest<Request>();
    return required.some((role) => user?.roles?.includes(role));
  }
}

@Injectable()
export class AdminGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { user } = context.switchToHttp().getRequest<Request>();
    if (user?.role !== "admin") throw new ForbiddenException();
    return true;
  }
}

export function Auth(...roles: string[]) {
  return applyDecorators(Roles(...roles), UseGuards(PassportJwt, RolesGuard), ApiBearerAuth());
}
/** Composes nothing that guards. */
export function Documented() {
  return applyDecorators(ApiBearerAuth(), SetMetadata("secured", true));
}

export const CurrentUser = createParamDecorator((_data: unknown, context: ExecutionContext): Staff | undefined => context.switchToHttp().getRequest<Request>().user);

/** @phiGuard authentication */
@Injectable()
export class BadgeGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    return context.switchToHttp().getRequest<Request>().headers["x-badge"] === (process.env["BADGE"] ?? "badge");
  }
}
@Injectable()
export class ThrottleGuard implements CanActivate {
  private hits = 0;
  canActivate(): boolean {
    return ++this.hits < 1000;
  }
}
