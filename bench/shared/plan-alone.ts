import highsLoader from 'highs';
import { answerRound } from '@/lib/planning/rules';
import { makeRound } from '../fixtures/rounds';

// A program of its own: plans one round of so many colleagues and says how much memory that took at most, in MiB. In the
// bench's own process the solves it is compared with would count as well, since WebAssembly gives no memory back.
async function planAlone(staff: number, visitsPerPerson: number): Promise<void> {
  const highs = await highsLoader();
  answerRound({ ...makeRound({ staff }), visitsPerPerson }, highs);
  console.log(JSON.stringify({ peak: process.resourceUsage().maxRSS / 1024 }));
}

void planAlone(Number(process.argv[2]), Number(process.argv[3]));
