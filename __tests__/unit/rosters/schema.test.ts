import { addShiftSchema } from '@/lib/rosters/schema';

const shift = { employeeId: crypto.randomUUID(), deskId: crypto.randomUUID(), date: '2027-03-30', from: '08:00', to: '12:00', weeks: '1' };
const wrongIn = (part: object) => addShiftSchema.safeParse({ ...shift, ...part }).error?.issues.map(({ path }) => path.join('.')) ?? [];

test('on a day that is none the day is wrong, and not the times', () => expect(wrongIn({ date: '2027-02-30' })).toEqual(['date']));
test('on the night the clocks go forward it is the hour that is not there', () => expect(wrongIn({ date: '2027-03-28', from: '02:30' })).toEqual(['from']));
test('a shift that is in order has nothing wrong', () => expect(wrongIn({})).toEqual([]));
