import 'server-only';
import { database } from '../../platform/db/client';
import { erasureLimit } from './rules';

/** For the clock: erases what people answered about diet and access thirty days after the event. Answers how many. */
export async function eraseAnswers(now: Date): Promise<number> {
  const { count } = await database().registration.updateMany({
    where: { event: { ends: { lte: erasureLimit(now) } }, OR: [{ diet: { not: '' } }, { access: { not: '' } }] },
    data: { diet: '', access: '' },
  });
  return count;
}
