import { allVisits, type Visit } from "../../domain";
export async function getServerSideProps() { // expect: require-auth-guard
  return { props: { visits: await allVisits() } };
}
export default function Open({ visits }: { visits: Visit[] }) {
  return <p>{visits[0]?.visitor}</p>;
}
