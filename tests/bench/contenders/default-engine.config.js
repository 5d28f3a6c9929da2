import { configurePlainSite } from "./configure-plain-site.ts";

// oxlint-disable-next-line import/no-default-export -- Eleventy reads its configuration from the default export.
export default configurePlainSite;
