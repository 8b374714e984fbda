/** The part of autocannon that the benches use; it ships no types of its own. */
declare module 'autocannon' {
  type Options = {
    url: string;
    connections: number;
    /** Seconds. */
    duration: number;
    headers?: Record<string, string>;
    /** Seconds until a request counts as lost. */
    timeout?: number;
  };
  type Outcome = { '2xx': number; non2xx: number; errors: number; timeouts: number; duration: number };
  export default function autocannon(options: Options): Promise<Outcome>;
}
