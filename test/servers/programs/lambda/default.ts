import type { APIGatewayProxyEvent, APIGatewayProxyResult } from "aws-lambda";
import { allVisits } from "../domain";
export async function handler(_event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> { // expect: require-auth-guard
  return { statusCode: 200, body: JSON.stringify(await allVisits()) };
}
export default handler;
