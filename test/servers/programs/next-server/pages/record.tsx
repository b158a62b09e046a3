import type { GetServerSideProps } from "next";
import { getServerSession } from "next-auth/next";
import { allVisits, type Visit } from "../../domain";
import { authOptions } from "../lib/options";
export const getServerSideProps: GetServerSideProps<{ visits: Visit[] }> = async ({ req, res }) => { // ok: redirects
  const session = await getServerSession(req, res, authOptions);
  if (!session) return { redirect: { destination: "/login", permanent: false } };
  return { props: { visits: await allVisits() } };
};
export default function Record({ visits }: { visits: Visit[] }) {
  return <p>{visits.length}</p>;
}
