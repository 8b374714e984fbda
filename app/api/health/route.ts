import { databaseAnswers } from '@/lib/platform/db/health';

export const dynamic = 'force-dynamic';

/** For a balancer: 200 while this process can reach its database, 503 while it cannot. */
export async function GET() {
  const database = await databaseAnswers();
  return Response.json(
    { status: database ? 'ok' : 'unavailable', database: database ? 'ok' : 'unavailable' },
    { status: database ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  );
}
