import "reflect-metadata";
import { Controller, Get, Module, Post, Body } from "@nestjs/common";
import { NestFactory } from "@nestjs/core";
import passport from "passport";
import { ExtractJwt, Strategy as JwtStrategy } from "passport-jwt";
import { AuthModule, Public, PublicDocs, Roles, SkipAuth } from "./auth";
import { allVisits, openingHours, saveVisit, type Visit } from "../domain";

@Controller("visits")
class VisitsController {
  @Get() // ok: global guard
  list() {
    return allVisits();
  }
  @Public()
  @Get("public") // expect: require-auth-guard
  open() {
    return allVisits();
  }
  @PublicDocs()
  @Get("public-docs") // expect: require-auth-guard
  docs() {
    return allVisits();
  }
  @SkipAuth()
  @Get("skip") // ok: nobody reads this key
  skip() {
    return allVisits();
  }
  @Public()
  @Get("hours") // ok: no PHI
  hours() {
    return openingHours();
  }
  @Roles(["nurse"])
  @Public()
  @Get("public-roles") // ok: the roles guard rejects
  roles() {
    return allVisits();
  }
  @Post() // ok: global guard
  create(@Body() body: Visit) {
    return saveVisit(body);
  }
}

@Public()
@Controller("kiosk")
class KioskController {
  @Get() // expect: require-auth-guard
  list() {
    return allVisits();
  }
}

@Module({ imports: [AuthModule], controllers: [VisitsController, KioskController] })
class AppModule {}

export async function start() {
  passport.use("jwt", new JwtStrategy({ jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(), secretOrKey: "secret" }, (payload, done) => done(null, payload)));
  const app = await NestFactory.create(AppModule, { logger: false });
  app.setGlobalPrefix("api");
  return app;
}
