/** Run by Next once in each process of the app, before it answers. */
export async function register(): Promise<void> {
  // Next leaves this branch out of what it builds for other runtimes, which have no database.
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { watchSilentConnections } = await import('./lib/platform/silent-connections');
    const connections = watchSilentConnections();
    process.once('SIGTERM', connections.close);
    process.once('SIGINT', connections.close);
    const { beginJobs } = await import('./lib/platform/jobs/beginning');
    beginJobs(async () => (await import('./lib/jobs/commands')).work);
  }
}
