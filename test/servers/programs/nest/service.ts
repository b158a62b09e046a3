import { ForbiddenException, Injectable } from "@nestjs/common";
import { from, map, type Observable } from "rxjs";
import type { Request } from "express";
import { allVisits, visit, type Visit } from "../domain";

@Injectable()
export class VisitService {
  findAll(): Promise<Visit[]> {
    return allVisits();
  }
  async summary(id: string): Promise<string> {
    const found = await visit(id);
    return `${found?.visitor}: ${found?.symptom}`;
  }
  async forCaller(req: Request, id: string): Promise<Visit | undefined> {
    if (!req.user) throw new ForbiddenException();
    return visit(id);
  }
  stream(): Observable<{ data: Visit[] }> {
    return from(allVisits()).pipe(map((data) => ({ data })));
  }
}
