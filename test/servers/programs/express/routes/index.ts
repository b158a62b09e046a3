import { Router } from "express";
import visits from "./visits";
import { openRoutes } from "./visits";
const router = Router();
const defaultRoutes = [
  { path: "/visits", route: visits },
  { path: "/open", route: openRoutes },
];
defaultRoutes.forEach((route) => {
  router.use(route.path, route.route);
});
export default router;
