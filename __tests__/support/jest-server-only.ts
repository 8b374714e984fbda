// Under Next this package refuses to be bundled for the browser. Tests of server code run in Node.
export {};
