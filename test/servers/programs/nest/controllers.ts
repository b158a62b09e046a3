import { Body, Controller, Get, Param, Post, Put, Req, Res, Sse, UnauthorizedException, UseGuards, UseInterceptors, UsePipes, ValidationPipe, Inject, Patch, Delete } from "@nestjs/common";
import { ApiBearerAuth } from "@nestjs/swagger";
import { AuthGuard } from "@nestjs/passport";
import { JwtService } from "@nestjs/jwt";
import type { Request, Response } from "express";
import { allVisits, countVisits, openingHours, saveVisit, visit, type Visit } from "../domain";
import { AdminGuard, AnonymousToo, Auth, BadgeGuard, BooleanGuard, CurrentUser, Documented, ForgetfulGuard, LenientGuard, OptionalJwt, PassportJwt, Roles, RolesGuard, StrictJwt, ThrottleGuard, TokenGuard, type Staff } from "./guards";
import { VisitService } from "./service";

@Controller("open")
export class OpenController {
  constructor(private readonly visits: VisitService) {}

  @Get() // expect: require-auth-guard
  list() {
    return this.visits.findAll();
  }

  @Get("raw") // expect: require-auth-guard
  async raw(@Res() res: Response): Promise<void> {
    res.json(await allVisits());
  }

  @Get("count") // ok: a count
  count() {
    return countVisits();
  }

  @Get("hours") // ok: no PHI
  hours() {
    return openingHours();
  }

  @Get("guarded") // ok: passport
  @UseGuards(AuthGuard("jwt"))
  guarded() {
    return this.visits.findAll();
  }

  @UseGuards(PassportJwt)
  @Get("subclass") // ok: a subclass of passport's guard
  subclass() {
    return this.visits.findAll();
  }

  @UseGuards(OptionalJwt)
  @Get("optional") // expect: require-auth-guard
  optional() {
    return this.visits.findAll();
  }

  @UseGuards(StrictJwt)
  @Get("strict") // ok: handleRequest throws
  strict() {
    return this.visits.findAll();
  }

  @UseGuards(AnonymousToo)
  @Get("anonymous") // expect: require-auth-guard
  anonymous() {
    return this.visits.findAll();
  }

  @UseGuards(TokenGuard)
  @Get("token") // ok: verifies and throws
  token() {
    return this.visits.findAll();
  }

  @UseGuards(BooleanGuard)
  @Get("boolean") // ok: verifies and returns false
  boolean() {
    return this.visits.findAll();
  }

  @UseGuards(ForgetfulGuard)
  @Get("forgetful") // expect: require-auth-guard
  forgetful() {
    return this.visits.findAll();
  }

  @UseGuards(LenientGuard)
  @Get("lenient") // expect: require-auth-guard
  lenient() {
    return this.visits.findAll();
  }

  @Roles("nurse")
  @Get("roles-only") // expect: require-auth-guard
  rolesOnly() {
    return this.visits.findAll();
  }

  @Roles("nurse")
  @UseGuards(PassportJwt, RolesGuard)
  @Get("roles") // ok: with the guard
  roles() {
    return this.visits.findAll();
  }

  @UseGuards(RolesGuard)
  @Get("roles-missing") // expect: require-auth-guard
  rolesMissing() {
    return this.visits.findAll();
  }

  @Roles("nurse")
  @UseGuards(RolesGuard)
  @Get("roles-alone") // ok: rejects everybody without the role
  rolesAlone() {
    return this.visits.findAll();
  }

  @UseGuards(AdminGuard)
  @Get("admin") // ok: rejects who has no role
  admin() {
    return this.visits.findAll();
  }

  @Auth("doctor")
  @Get("composed") // ok: composed of a guard
  composed() {
    return this.visits.findAll();
  }

  @Documented()
  @Get("documented") // expect: require-auth-guard
  documented() {
    return this.visits.findAll();
  }

  @ApiBearerAuth()
  @Get("bearer-doc") // expect: require-auth-guard
  bearerDoc() {
    return this.visits.findAll();
  }

  @UseGuards(BadgeGuard)
  @Get("badge") // ok: tagged
  badge() {
    return this.visits.findAll();
  }

  @UseGuards(ThrottleGuard)
  @Get("throttled") // expect: require-auth-guard
  throttled() {
    return this.visits.findAll();
  }

  @UsePipes(ValidationPipe)
  @Post() // expect: require-auth-guard
  create(@Body() body: Visit) {
    return saveVisit(body);
  }

  @Post("guarded") // ok: passport
  @UseGuards(AuthGuard())
  createGuarded(@Body() body: Visit) {
    return saveVisit(body);
  }

  @Get("user-unused/:id") // expect: require-auth-guard
  async userUnused(@CurrentUser() user: Staff | undefined, @Param("id") id: string) {
    return { by: user?.id, visit: await visit(id) };
  }

  @Get("user-checked/:id") // ok: the body rejects
  async userChecked(@CurrentUser() user: Staff | undefined, @Param("id") id: string) {
    if (!user) throw new UnauthorizedException();
    return visit(id);
  }

  @Get("req-checked/:id") // ok: the body rejects
  async reqChecked(@Req() req: Request, @Param("id") id: string) {
    if (!req.user) throw new UnauthorizedException();
    return visit(id);
  }

  @Get("service/:id") // expect: require-auth-guard
  async service(@Param("id") id: string) {
    const found = await this.visits.summary(id);
    return { text: found };
  }

  @Get("service-guarded/:id") // ok: the service rejects before it loads
  async serviceGuarded(@Req() req: Request, @Param("id") id: string) {
    return this.visits.forCaller(req, id);
  }

  @Sse("stream") // expect: require-auth-guard
  stream() {
    return this.visits.stream();
  }

  @Get(["a", "b"]) // expect: require-auth-guard
  many() {
    return this.visits.findAll();
  }

  helper() {
    return this.visits.findAll();
  }
}

@UseGuards(PassportJwt)
@Controller({ path: "closed", version: "1" })
export class ClosedController {
  constructor(@Inject(VisitService) private readonly visits: VisitService) {}
  @Get() // ok: guarded controller
  list() {
    return this.visits.findAll();
  }
  @Put(":id") // ok: guarded controller
  update(@Param("id") id: string, @Body() body: Visit) {
    return saveVisit({ ...body, id });
  }
}

abstract class Base {
  @Get("inherited") // expect: require-auth-guard
  inherited() {
    return allVisits();
  }
}
@UseGuards(PassportJwt)
abstract class GuardedBase {
  @Get("inherited") // ok: the base class is guarded
  inherited() {
    return allVisits();
  }
  @UseGuards(AdminGuard)
  @Patch("over") // ok: never a route of this abstract class
  over() {
    return allVisits();
  }
}
@Controller("derived-open")
export class DerivedOpen extends Base {}

@Controller("derived-closed")
export class DerivedClosed extends GuardedBase {
  @Get("own") // ok: the base class is guarded
  own() {
    return allVisits();
  }
}

class MethodGuarded {
  @UseGuards(PassportJwt)
  @Delete("it") // ok: guarded in the base
  it() {
    return allVisits();
  }
}
@Controller("overrides")
export class Overrides extends MethodGuarded {
  @Delete("it") // expect: require-auth-guard
  override it() {
    return super.it();
  }
}
@Controller("factory")
export class ViaFactory {
  constructor(private readonly jwt: JwtService) {}
  @Get("verified") // ok: verifies in the body
  async verified(@Req() req: Request) {
    await this.jwt.verifyAsync(req.headers.authorization ?? "");
    return allVisits();
  }
  @Get("unawaited") // expect: require-auth-guard
  async unawaited(@Req() req: Request) {
    this.jwt.verifyAsync(req.headers.authorization ?? "").catch(() => undefined);
    return allVisits();
  }
  @Get("decoded") // expect: require-auth-guard
  async decoded(@Req() req: Request) {
    const claims = this.jwt.decode((req.headers.authorization ?? "").slice(7));
    if (!claims) throw new UnauthorizedException();
    return allVisits();
  }
}
