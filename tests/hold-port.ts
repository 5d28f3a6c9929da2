import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";

/** A port of this machine that nobody else gets. */
export interface HeldPort {
  port: number;
  /** Lets it go, for the program that is started next. */
  release(): Promise<void>;
}

/** Takes a port that is free. */
export async function holdPort(): Promise<HeldPort> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    async release() {
      server.close();
      await once(server, "close");
    },
  };
}
