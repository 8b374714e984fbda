/** The part of autocannon that the benches use; it ships no types of its own. */
declare module 'autocannon' {
  type Options = {
    url: string;
    connections: number;
    /** Seconds; or, instead, how many requests there are to be in all. */
    duration?: number;
    amount?: number;
    /** Milliseconds between two looks at how far it is. */
    sampleInt?: number;
    headers?: Record<string, string>;
    /** Seconds until a request counts as lost. */
    timeout?: number;
  };
  type Outcome = { '2xx': number; non2xx: number; errors: number; timeouts: number; duration: number };
  export default function autocannon(options: Options): Promise<Outcome>;
}
