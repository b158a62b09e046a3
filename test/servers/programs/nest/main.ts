import "reflect-metadata";
import { MiddlewareConsumer, Module, NestModule, RequestMethod, Controller, Get } from "@nestjs/common";
import { NestFactory } from "@nestjs/core";
import { JwtModule } from "@nestjs/jwt";
import jwt from "jsonwebtoken";
import passport, { Strategy } from "passport";
import { ExtractJwt, Strategy as JwtStrategy } from "passport-jwt";
import type { NextFunction, Request, Response } from "express";
import { ClosedController, DerivedClosed, DerivedOpen, OpenController, Overrides, ViaFactory } from "./controllers";
import { allVisits } from "../domain";
import { VisitService } from "./service";

export class SessionMiddleware {
  use(req: Request, res: Response, next: NextFunction): void {
    try {
      jwt.verify(req.headers.authorization ?? "", "secret");
    } catch {
      res.status(401).end();
      return;
    }
    next();
  }
}
export function logger(_req: Request, _res: Response, next: NextFunction): void {
  next();
}

@Controller("consumed")
export class Consumed {
  @Get() // ok: middleware of the module
  list() {
    return allVisits();
  }
}
@Controller("reports")
export class Reports {
  @Get("daily") // ok: middleware for the path
  daily() {
    return allVisits();
  }
  @Get("public") // expect: require-auth-guard
  public() {
    return allVisits();
  }
}
@Controller("logged")
export class Logged {
  @Get() // expect: require-auth-guard
  list() {
    return allVisits();
  }
}

@Module({ imports: [JwtModule.register({ secret: "secret" })], controllers: [OpenController, ClosedController, DerivedOpen, DerivedClosed, Overrides, ViaFactory, Consumed, Reports, Logged], providers: [VisitService] })
export class AppModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(SessionMiddleware).forRoutes(Consumed);
    consumer.apply(SessionMiddleware).exclude({ path: "reports/public", method: RequestMethod.GET }).forRoutes("reports/*path");
    consumer.apply(logger).forRoutes("*");
  }
}
class Anonymous extends Strategy {
  override authenticate(): void {
    this.pass();
  }
}

export async function start() {
  passport.use("jwt", new JwtStrategy({ jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(), secretOrKey: "secret" }, (payload, done) => done(null, payload)));
  passport.use("anonymous", new Anonymous());
  const app = await NestFactory.create(AppModule, { logger: false });
  return app;
}
