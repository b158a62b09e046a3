import { CanActivate, ExecutionContext, Injectable, Module, SetMetadata, UnauthorizedException, applyDecorators } from "@nestjs/common";
import { APP_GUARD, Reflector } from "@nestjs/core";
import { AuthGuard } from "@nestjs/passport";

export const IS_PUBLIC_KEY = "isPublic";
export const Public = () => SetMetadata(IS_PUBLIC_KEY, true);
/** Nobody reads this key. */
export const SkipAuth = () => SetMetadata("skipAuth", true);
export const Roles = Reflector.createDecorator<string[]>();
export const PublicDocs = () => applyDecorators(Public(), SetMetadata("docs", true));

@Injectable()
export class JwtAuthGuard extends AuthGuard("jwt") {
  constructor(private readonly reflector: Reflector) {
    super();
  }
  override canActivate(context: ExecutionContext) {
    const isPublic = this.reflector.getAllAndOverride<boolean>(IS_PUBLIC_KEY, [context.getHandler(), context.getClass()]);
    if (isPublic) {
      return true;
    }
    return super.canActivate(context);
  }
}

@Injectable()
export class RolesGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}
  canActivate(context: ExecutionContext): boolean {
    const roles = this.reflector.get(Roles, context.getHandler());
    if (!roles) return true;
    const request = context.switchToHttp().getRequest<{ user?: { role: string } }>();
    if (!request.user) throw new UnauthorizedException();
    return roles.includes(request.user.role);
  }
}

@Module({ providers: [{ provide: APP_GUARD, useClass: JwtAuthGuard }, { provide: APP_GUARD, useClass: RolesGuard }] })
export class AuthModule {}
