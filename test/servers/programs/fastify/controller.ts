import type { FastifyReply, FastifyRequest } from "fastify";
import { allVisits, visit } from "../domain";
export class VisitController {
  list = async (_request: FastifyRequest, reply: FastifyReply) => {
    return reply.send(await allVisits());
  };
  async show(request: FastifyRequest<{ Params: { id: string } }>, reply: FastifyReply): Promise<void> {
    const found = await visit(request.params.id);
    if (!found) {
      reply.code(404).send();
      return;
    }
    reply.send(found);
  }
}
